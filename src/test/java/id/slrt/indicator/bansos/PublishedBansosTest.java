package id.slrt.indicator.bansos;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.check.Finding;
import id.slrt.indicator.sheet.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of 2021 as document 000 prints it (lines 3441 to 3652). */
class PublishedBansosTest {
    private final List<BansosLine> lines = BansosSheet.read(
            Sheet.read(bytes(Path.of("config/district/lamongan/bansos-2021.csv")), BansosSheet.columns()));

    @Test
    void everyLineIsUnderstood() {
        assertThat(lines).hasSize(47);
        assertThat(lines).allSatisfy(line -> assertThat(line.errors()).isEmpty());
    }

    /** 000:3465 to 3474: three periods with 42.633 and 40.2 billion rupiah each, for three other numbers of recipients. */
    @Test
    void theAmountsOfThreePeriodsAreCopiedAndTheRightOnesFollowFromTheRecipients() {
        Finding october = finding("BPNT/Sembako", "m10", "copied_amounts");
        assertThat(october.right()).as("79,972 x 200,000").isEqualByComparingTo("15994400000");
        assertThat(finding("BPNT/Sembako", "m10", "realised_rate").right())
                .as("78,927 x 200,000")
                .isEqualByComparingTo("15785400000");
        assertThat(finding("BPNT/Sembako", "m11-12", "copied_amounts").right())
                .as("58,958 x 2 x 200,000")
                .isEqualByComparingTo("23583200000");
        assertThat(finding("BPNT/Sembako", "m11-12", "realised_rate").right())
                .as("34,013 x 2 x 200,000")
                .isEqualByComparingTo("13605200000");
        assertThat(kinds("BPNT/Sembako", "m07-09"))
                .as("the first of the three is no copy, but its realised amount does not fit either")
                .contains("realised_rate")
                .doesNotContain("copied_amounts", "budget_rate");
        assertThat(finding("BPNT/Sembako", "m07-09", "realised_rate").right())
                .as("68,384 x 3 x 200,000")
                .isEqualByComparingTo("41030400000");
    }

    @Test
    void threeTimes96PerCentIsNotWhatTheAmountsGive() {
        assertThat(finding("BPNT/Sembako", "m07-09", "percent_of_recipients").right())
                .isEqualByComparingTo("94.29");
        assertThat(finding("BPNT/Sembako", "m10", "percent").right()).isEqualByComparingTo("94.29");
        assertThat(finding("BPNT/Sembako", "m11-12", "percent").right()).isEqualByComparingTo("94.29");
    }

    /** 000:3462 and 3465 to 3474. */
    @Test
    void truncatedAndMixedThousandsAreReadAndFlagged() {
        assertThat(finding("BPNT/Sembako", "m05-06", "thousands_truncated").right())
                .isEqualByComparingTo("62150");
        assertThat(kinds("BPNT/Sembako", "m05-06"))
                .as("62,150 recipients fit their amount")
                .containsExactly("thousands_truncated");
        assertThat(finding("BPNT/Sembako", "m07-09", "thousands_mixed").right()).isEqualByComparingTo("68384");
        assertThat(line("BPNT/Sembako", "m07-09").entry().value("reached")).isEqualTo("68384");
    }

    /** 000:3512 to 3518 and 3501 to 3508. */
    @Test
    void rowsThatAreTheSameInEveryFigureAreAskedAbout() {
        assertThat(kinds("BST", "m01")).isEmpty();
        assertThat(kinds("BST", "m02")).containsExactly("copied_all");
        assertThat(kinds("BST", "m03")).containsExactly("copied_all");
        assertThat(kinds("BST", "m04")).isEmpty();
        assertThat(kinds("Bansos LKS", "t1")).isEmpty();
        assertThat(kinds("Bansos LKS", "t4")).containsExactly("copied_all");
    }

    @Test
    void aRowThatReachedMoreThanWasPlannedIsFlagged() {
        // 000:3581: 3 planned, 3.000 reached
        assertThat(kinds("BSB Kemensos", "m07")).contains("more_than_planned");
    }

    @Test
    void whatIsRightIsNotFlagged() {
        for (String programme : List.of(
                "PKH",
                "PKH Plus (Jaslut)",
                "Santunan Covid-19",
                "BSB KPM PKH",
                "Kursi roda",
                "ATENSI",
                "Tongkat",
                "BLT kemiskinan ekstrem, pusat",
                "Perluasan Sembako")) {
            assertThat(lines)
                    .filteredOn(line -> line.entry().value("programme").equals(programme))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line.findings()).as(programme).isEmpty());
        }
        for (String period : List.of("m01", "m02", "m03-04")) {
            assertThat(kinds("BPNT/Sembako", period)).as(period).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JANUARI 2021 | m01 | 1",
                "MARET & APRIL 2021 | m03-04 | 2",
                "JULI, AGUSTUS & Sep-21 | m07-09 | 3",
                "MEI &JUNI '21 | m05-06 | 2",
                "Agu-21 | m08 | 1",
                "NOPEMBER & DESEMBER | m11-12 | 2",
                "TAHAP 1 | t1 | 1",
                "MEI/TAHAP 1 | t1m05 | 1",
                "Tahap 3 (Oktober) | t3m10 | 1",
                "Triwulan II | q2 | 3",
                "Semester 1 | h1 | 6",
                "2021 | year | 12"
            })
    void aPeriodIsReadAsOfficesWriteIt(String text, String code, int months) {
        BansosPeriod period = BansosPeriod.parse(text).orElseThrow();
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.months()).isEqualTo(months);
        assertThat(BansosPeriod.parse(code)).contains(period);
    }

    @Test
    void whatIsNoPeriodIsNone() {
        assertThat(BansosPeriod.parse("segera")).isEmpty();
        assertThat(BansosPeriod.parse("m13")).isEmpty();
        assertThat(BansosPeriod.parse("")).isEmpty();
    }

    @Test
    void theSourceIsReadAsOfficesWriteIt() {
        assertThat(BansosSource.parse("APBDProp.")).contains(BansosSource.APBD_PROV);
        assertThat(BansosSource.parse("APBD KAB.")).contains(BansosSource.APBD_KAB);
        assertThat(BansosSource.parse("BTT Pusat (APBN)")).contains(BansosSource.APBN);
        assertThat(BansosSource.parse("CSR")).contains(BansosSource.OTHER);
        assertThat(BansosSource.parse(" ")).isEmpty();
    }

    private Finding finding(String programme, String period, String kind) {
        return line(programme, period).findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(period + " has " + kinds(programme, period)));
    }

    private List<String> kinds(String programme, String period) {
        return line(programme, period).findings().stream().map(Finding::kind).toList();
    }

    private BansosLine line(String programme, String period) {
        return lines.stream()
                .filter(line -> line.entry().value("programme").equals(programme)
                        && line.entry().value("period").equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
