package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a figure beside the figure. */
@MicronautTest(transactional = false)
class FlagsTest {
    private static final int YEAR = 2009;
    private static final Scope SCOPE = new Scope(YEAR, null, null);

    @Inject
    Years years;

    @Inject
    Indicators indicators;

    @Inject
    AppClock clock;

    @BeforeEach
    void begin() {
        years.begin(YEAR);
    }

    @AfterEach
    void end() {
        years.end(YEAR);
    }

    @Test
    void aTargetRevisedLateToExactlyTheActualIsToldWithDatePersonAndTheTargetBefore() {
        years.add(YEAR, Map.of("code", "LATE"));
        years.enter("LATE", YEAR, "year", null, "55");
        at("2009-01-10T03:00:00Z", () -> years.target("LATE", YEAR, null, Map.of("target", "100")));
        assertThat(Years.flag(years.line("LATE", SCOPE), "late_target")).isEmpty();
        at(
                "2009-11-20T03:00:00Z",
                () -> years.target("LATE", YEAR, null, Map.of("target", "55", "reason", "Penyesuaian")));
        IndicatorLine line = years.line("LATE", SCOPE);
        assertThat(line.achievement()).isEqualByComparingTo("100");
        assertThat(line.targetSetOn()).isEqualTo(LocalDate.of(2009, 11, 20));
        assertThat(Years.flag(line, "late_target")).contains("20 Nov 2009", "from 100 to 55", "55 %");
        IndicatorLine july = indicators.read(SCOPE, Text.EN, LocalDate.of(2009, 7, 1)).items().stream()
                .filter(l -> l.code().equals("LATE"))
                .findFirst()
                .orElseThrow();
        assertThat(july.target()).isEqualByComparingTo("100");
        assertThat(july.achievement()).isEqualByComparingTo("55");
        assertThat(july.flags()).isEmpty();
    }

    @Test
    void aTargetRevisedEarlyOrToAnotherFigureIsNoMatter() {
        years.add(YEAR, Map.of("code", "EARLY"));
        years.enter("EARLY", YEAR, "year", null, "60");
        at("2009-01-10T03:00:00Z", () -> years.target("EARLY", YEAR, null, Map.of("target", "100")));
        at("2009-03-10T03:00:00Z", () -> years.target("EARLY", YEAR, null, Map.of("target", "60", "reason", "APBD")));
        assertThat(years.line("EARLY", SCOPE).flags()).isEmpty();
        at("2009-12-10T03:00:00Z", () -> years.target("EARLY", YEAR, null, Map.of("target", "70", "reason", "P-APBD")));
        assertThat(years.line("EARLY", SCOPE).flags()).isEmpty();
    }

    @Test
    void whatWasEnteredTheSameAsTheYearAndTheQuarterBeforeIsAskedAfter() {
        years.add(YEAR, Map.of("code", "COPY"));
        years.enter("COPY", YEAR - 1, "year", null, "321");
        years.enter("COPY", YEAR, "year", null, "321");
        years.target("COPY", YEAR - 1, null, Map.of("target", "300"));
        years.target("COPY", YEAR, null, Map.of("target", "310"));
        assertThat(years.line("COPY", SCOPE).flags()).as("the target differs").isEmpty();
        years.target("COPY", YEAR, null, Map.of("target", "300", "reason", "sama"));
        assertThat(Years.flag(years.line("COPY", SCOPE), "copied_year")).contains("2008", "321", "300");
        years.enter("COPY", YEAR, "q1", null, "80");
        years.enter("COPY", YEAR, "q2", null, "80");
        assertThat(Years.flag(years.line("COPY", new Scope(YEAR, 2, null)), "copied_quarter"))
                .contains("quarter 1", "80");
        assertThat(Years.flag(years.line("COPY", new Scope(YEAR, 3, null)), "copied_quarter"))
                .as("nothing was entered for the third")
                .isEmpty();
    }

    @Test
    void aShareOfMoreThanAllAZeroDenominatorAndAMissingFigureAreSaidInWords() {
        years.add(
                YEAR,
                Map.of(
                        "code",
                        "SHARE",
                        "unit",
                        "%",
                        "kind",
                        "entered_of_entered",
                        "entry2",
                        "SHARE-PART",
                        "entry",
                        "SHARE-ALL"));
        assertThat(Years.flag(years.line("SHARE", SCOPE), "missing_actual"))
                .contains("SHARE-PART", "SHARE-ALL", "2009");
        years.enter("SHARE-PART", YEAR, "year", null, "11.263");
        years.enter("SHARE-ALL", YEAR, "q1", null, "0");
        IndicatorLine zero = years.line("SHARE", SCOPE);
        assertThat(zero.actual()).isNull();
        assertThat(Years.flag(zero, "zero_whole")).contains("denominator is zero");
        years.enter("SHARE-ALL", YEAR, "year", null, "10.000");
        IndicatorLine over = years.line("SHARE", SCOPE);
        assertThat(over.actual()).isEqualByComparingTo("112.63");
        assertThat(Years.flag(over, "over_population")).contains("112,63 %", "11.263", "10.000");
    }

    @Test
    void lowerIsBetterByTheWrongMethodAnotherUnitAndAZeroTargetAreTold() {
        years.add(YEAR, Map.of("code", "LOWER", "polarity", "lower"));
        years.enter("LOWER", YEAR, "year", null, "150");
        years.target("LOWER", YEAR, null, Map.of("target", "100"));
        assertThat(Years.flag(years.line("LOWER", SCOPE), "lower_ratio")).contains("50 %");
        years.target("LOWER", YEAR, null, Map.of("target", "0", "reason", "nol"));
        IndicatorLine zero = years.line("LOWER", SCOPE);
        assertThat(zero.achievement()).isNull();
        assertThat(zero.flags()).extracting(Flag::kind).containsExactly("zero_target");
        years.begin(YEAR + 1);
        try {
            years.add(YEAR + 1, Map.of("code", "NEXT", "unit", "unit"));
            assertThat(years.line("NEXT", new Scope(YEAR + 1, null, null)).flags())
                    .extracting(Flag::kind)
                    .doesNotContain("unit_changed");
            years.add(YEAR, Map.of("code", "NEXT", "unit", "orang"));
            assertThat(Years.flag(years.line("NEXT", new Scope(YEAR + 1, null, null)), "unit_changed"))
                    .contains("\"orang\"", "\"unit\"", "2009");
        } finally {
            years.end(YEAR + 1);
        }
    }

    @Test
    void aMeanWeighsItsChildrenAndSaysHowManyItLeftOut() {
        years.add(YEAR, Map.of("code", "MEAN", "level", "kegiatan", "unit", "%", "kind", "mean"));
        years.add(YEAR, Map.of("code", "MEAN.1", "parent", "MEAN", "weight", "3"));
        years.add(YEAR, Map.of("code", "MEAN.2", "parent", "MEAN"));
        years.add(YEAR, Map.of("code", "MEAN.3", "parent", "MEAN"));
        years.target("MEAN.1", YEAR, null, Map.of("target", "10"));
        years.target("MEAN.2", YEAR, null, Map.of("target", "10"));
        years.enter("MEAN.1", YEAR, "year", null, "10");
        years.enter("MEAN.2", YEAR, "year", null, "5");
        IndicatorLine mean = years.line("MEAN", SCOPE);
        assertThat(mean.actual()).isEqualByComparingTo(new BigDecimal("87.50"));
        assertThat(Years.flag(mean, "incomplete_mean")).contains("1 of 3");
    }

    private void at(String moment, Runnable deed) {
        clock.at(Instant.parse(moment), deed);
    }
}
