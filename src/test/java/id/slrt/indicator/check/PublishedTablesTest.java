package id.slrt.indicator.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as the source documents print them (number and line of the document): the wrong ones flagged, the right not. */
class PublishedTablesTest {
    @Test
    void anAchievementOf122_31ComesFromATargetThatIsNotInTheTable() {
        // 001:933
        Finding finding = only(checked("Realisasi anggaran PD\t85%\t97,85%\t122,31%"));
        assertThat(finding.kind()).isEqualTo("achievement");
        assertThat(finding.right()).isEqualByComparingTo("115.12");
        assertThat(finding.args().get(4)).as("the target that gives 122.31").isEqualTo(new BigDecimal("80"));
    }

    @Test
    void anAchievementOf109_31ShouldBe109_24() {
        // 001:938
        Finding finding = only(checked("Nilai Survey Kepuasan Masyarakat (SKM)\t90%\t98,32%\t109,31%"));
        assertThat(finding.right()).isEqualByComparingTo("109.24");
        assertThat(finding.args().get(5)).as("the actual that gives 109.31").isEqualTo(new BigDecimal("98.38"));
    }

    @Test
    void anAbsorptionOf89_08ShouldBe95_30() {
        // 000:3049
        Finding finding = only(checked("Anggaran penurunan PPKS\t3.460.500.000\t3.298.009.800\t89,08%"));
        assertThat(finding.right()).isEqualByComparingTo("95.30");
        assertThat(finding.args().get(4)).isEqualTo(new BigDecimal("3702300000"));
    }

    @Test
    void anAbsorptionThatIsOneHundredthOffIsSeenToo() {
        // 001:1096
        Finding finding = only(checked("Taman makam pahlawan\tRp. 104.997.233,-\tRp. 98.123.050,-\t93,46"));
        assertThat(finding.right()).isEqualByComparingTo("93.45");
    }

    @Test
    void threeServicesOfTheDeskAre195And1277AreNotListed() {
        // 000:3838-3850: 142, 25 and 28, in all 1472
        List<CheckedLine> lines = table("""
                Jenis layanan;Satuan;Jumlah pengaduan;Jumlah terlayani
                KIS;orang;142;142
                Cek DTKS;orang;25;25
                KIP;orang;28;28
                Jumlah;orang;1472;1472
                """.replace("Jenis layanan", "Uraian"));
        Finding finding = only(lines.getLast());
        assertThat(finding.kind()).isEqualTo("parts_fewer");
        assertThat(finding.right()).isEqualByComparingTo("195");
        assertThat(finding.args())
                .containsExactly(
                        new BigDecimal("1472"), "142 + 25 + 28", new BigDecimal("195"), new BigDecimal("1277"));
        assertThat(lines.subList(0, 3))
                .allSatisfy(line -> assertThat(line.findings()).isEmpty());
    }

    @Test
    void partsMayNameTheirWholeByItsCode() {
        List<CheckedLine> lines = table("""
                Kode;Indikator;Satuan;Target;Realisasi;Bagian dari
                A;Pengaduan SLRT;orang;1.472;1.472;
                A1;KIS;orang;142;142;A
                A2;Cek DTKS;orang;25;25;A
                A3;KIP;orang;1.305;1.310;A
                """);
        assertThat(only(lines.getFirst()).kind())
                .as("the target adds up, the actual does not")
                .isEqualTo("parts_more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,15% | 3.79% | 120,32%", // 000:3049
                "3,61% | 3,94% | 109,14%", // 000:3102
                "574.500.000,00 | 460.354.300,00 | 80,13", // 000:3102
                "85% | 85% | 100%", // 001:925
                "22.380 Liter | 21.493 Liter | 96,04%", // 001:941
                "329 Kotak | 194 Kotak | 58,97%", // 001:944
                "1 Rekomen dasi | 1 Rekome ndasi | 100%", // 001:927
                "Rp. 34.547.900.993,- | Rp. 33.803.921.167,- | 97,85", // 001:1107
                "90% | 92,30% | 102,56%", // 004:405
                "845.666.150 | 824.412.750 | 97,49%", // 004:405
                "1.535.764.500 | 1.504.245.600 | 97,95%", // 004:406
                "278.634.000 | 273.731.500 | 98,24%", // 004:407
                "10% | 18,18% | 181,80%", // 004:61
                "30 orang | 34 orang | 113,33%", // facts: reunification of 2021
                "100000 KPM | 97259 KPM | 97%" // facts: SDA-C, cut off
            })
    void whatIsRightIsNotFlagged(String target, String actual, String achievement) {
        assertThat(checked("Persentase penurunan\t" + target + "\t" + actual + "\t" + achievement)
                        .findings())
                .isEmpty();
    }

    @Test
    void anAchievementByAnotherMethodIsNamedNotCalledWrong() {
        // 004:68: -831 % is (actual - target) / target
        assertThat(only(checked("Persentase penurunan PMKS\t1%\t-7,31%\t-831,00%"))
                        .kind())
                .isEqualTo("achievement_method");
        assertThat(checked("Persentase penurunan PMKS\t1%\t-7,31%\t-731,00%").findings())
                .isEmpty();
    }

    @Test
    void moreThanAHundredPerCentOfAPopulationIsImpossible() {
        assertThat(only(checked("Persentase lansia yang terpenuhi kebutuhan dasarnya\t100%\t110,83%\t110,83%"))
                        .kind())
                .isEqualTo("over_population");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"62,15 | 62150", "12.5 | 12500", "68,3 | 68300"})
    void peopleDoNotComeInFractions(String cell, BigDecimal right) {
        CheckedLine line = table("Indikator;Satuan;Target;Realisasi\nPenerima;KPM;70.000;" + cell)
                .getFirst();
        Finding finding = only(line);
        assertThat(finding.kind()).isEqualTo("thousands_truncated");
        assertThat(finding.right()).isEqualByComparingTo(right);
    }

    @Test
    void aNumberThatAWorkbookTookForADecimalIsReadAsThousands() {
        Figure cell = Figure.read("1.472", true);
        assertThat(Thousands.of(List.of()).check(cell, true))
                .singleElement()
                .satisfies(finding -> assertThat(finding.right()).isEqualByComparingTo("1472"));
        assertThat(Thousands.of(List.of()).check(Figure.read("1472", true), true))
                .isEmpty();
        assertThat(Thousands.of(List.of()).check(Figure.read("1.472", false), true))
                .isEmpty();
        assertThat(Thousands.of(List.of()).value(Figure.read("1,472", false), true))
                .isEqualByComparingTo("1472");
    }

    @Test
    void pointsAndCommasBetweenThousandsAreMixed() {
        List<CheckedLine> lines = table("""
                Indikator|Satuan|Target|Realisasi
                Januari|KPM|81,782|81,087
                Februari|KPM|81,761|81,197
                Juli|KPM|71,055|68.384
                """);
        assertThat(lines.subList(0, 2))
                .allSatisfy(line -> assertThat(line.findings()).isEmpty());
        Finding finding = only(lines.getLast());
        assertThat(finding.kind()).isEqualTo("thousands_mixed");
        assertThat(finding.right()).isEqualByComparingTo("68384");
    }

    @Test
    void anAmbiguousFigureIsNotGuessedSilently() {
        assertThat(only(table("Indikator;Satuan;Target;Realisasi\nRasio;rasio;2;1,472")
                                .getFirst())
                        .kind())
                .isEqualTo("thousands_unclear");
    }

    @Test
    void aUnitThatChangedIsSeenWithinALineAndBetweenLines() {
        // facts: 1.06.04.2.01.10 is printed in units, counted in people
        assertThat(only(checked("Layanan kedaruratan\t1 unit\t1 orang\t100%")).kind())
                .isEqualTo("unit_differs");
        List<CheckedLine> lines = table("""
                Indikator;Satuan;Target;Realisasi
                Layanan kedaruratan;unit;1;1
                Layanan kedaruratan;orang;300;280
                """);
        assertThat(only(lines.getLast()).kind()).isEqualTo("unit_changed");
    }

    @Test
    void anActualThatIsLastPeriodsIsNoticed() {
        CheckedLine line = table("Indikator;Satuan;Target;Realisasi;Realisasi tahun lalu\nPSKS aktif;orang;900;865;865")
                .getFirst();
        assertThat(only(line).kind()).isEqualTo("same_as_previous");
    }

    @Test
    void aTargetOfZeroIsSaidInWords() {
        assertThat(only(checked("Korban bencana\t0 orang\t5 orang\t100%")).kind())
                .isEqualTo("achievement_zero");
    }

    private static CheckedLine checked(String cells) {
        return table("Indikator\tTarget\tRealisasi\tCapaian (%)\n" + cells).getFirst();
    }

    private static List<CheckedLine> table(String text) {
        return TableCheck.check(Sheet.paste(text, TableCheck.columns()));
    }

    private static Finding only(CheckedLine line) {
        assertThat(line.findings()).hasSize(1);
        return line.findings().getFirst();
    }
}
