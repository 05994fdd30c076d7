package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The figures that the source documents print (facts/indicators.csv): entered, aimed at, and read as any other. Those of a
 * whole district are entered for a sub-district of its own each, where nobody else enters any.
 */
@MicronautTest(transactional = false)
class PublishedFiguresTest {
    private static final String LAMONGAN = "35.24.01";
    private static final String BLITAR = "35.24.02";

    @Inject
    Years years;

    @Test
    void theDecreaseAndTheSharesOf2021() {
        years.enter("PMKS", 2020, "year", LAMONGAN, "129.419");
        years.enter("PMKS", 2021, "year", LAMONGAN, "124.519");
        years.enter("PMKS-TERPENUHI", 2021, "year", LAMONGAN, "4.900");
        years.enter("LKS-KOMPETEN", 2021, "year", LAMONGAN, "33");
        years.enter("LKS", 2021, "year", LAMONGAN, "33");
        years.target("T1", 2021, LAMONGAN, Map.of("target", "3,15"));
        years.target("S1", 2021, LAMONGAN, Map.of("target", "3,61"));
        years.target("S2a", 2021, LAMONGAN, Map.of("target", "100"));
        Scope scope = new Scope(2021, null, LAMONGAN);
        IndicatorLine decrease = years.line("T1", scope);
        assertThat(decrease.actual()).isEqualByComparingTo("3.79");
        assertThat(decrease.part()).isEqualByComparingTo("4900");
        assertThat(decrease.whole()).isEqualByComparingTo("129419");
        assertThat(decrease.achievement()).isEqualByComparingTo("120.32");
        assertThat(decrease.gradeName()).isEqualTo("Very successful");
        assertThat(decrease.flags()).isEmpty();
        IndicatorLine share = years.line("S1", scope);
        assertThat(share.actual()).isEqualByComparingTo("3.94");
        assertThat(share.part()).isEqualByComparingTo("4900");
        assertThat(share.whole()).isEqualByComparingTo("124519");
        assertThat(share.achievement()).isEqualByComparingTo("109.14");
        assertThat(years.line("S2a", scope).achievement()).isEqualByComparingTo("100");
    }

    @Test
    void theFiguresOf2020AndTheSameDecreaseByBothMethods() {
        years.enter("PMKS", 2019, "year", BLITAR, "11.372");
        years.enter("PMKS", 2020, "year", BLITAR, "12.203");
        years.enter("PMKS-REHABILITASI", 2020, "year", BLITAR, "11.263");
        years.enter("FAKIR-MISKIN-MANDIRI", 2020, "year", BLITAR, "24");
        years.enter("FAKIR-MISKIN-DILATIH", 2020, "year", BLITAR, "132");
        years.target("IKU-1", 2020, BLITAR, Map.of("target", "1"));
        years.target("IKU-2", 2020, BLITAR, Map.of("target", "90"));
        years.target("IKU-3b", 2020, BLITAR, Map.of("target", "10"));
        Scope scope = new Scope(2020, null, BLITAR);
        IndicatorLine decrease = years.line("IKU-1", scope);
        assertThat(decrease.actual()).isEqualByComparingTo("-7.31");
        assertThat(decrease.method()).isEqualTo("difference");
        assertThat(decrease.achievement()).isEqualByComparingTo("-831");
        assertThat(Method.RATIO.achievement(decrease.target(), decrease.actual()))
                .isEqualByComparingTo("-731");
        assertThat(years.line("IKU-2", scope).actual()).isEqualByComparingTo("92.30");
        assertThat(years.line("IKU-2", scope).achievement()).isEqualByComparingTo("102.56");
        assertThat(years.line("IKU-3b", scope).actual()).isEqualByComparingTo("18.18");
        assertThat(years.line("IKU-3b", scope).achievement()).isEqualByComparingTo("181.80");
    }

    @Test
    void theActivityOf2021IsTheMeanOfItsTwelveSubActivitiesAndNoShareOfAPopulation() {
        int year = 2003;
        years.begin(year);
        try {
            years.add(year, Map.of("code", "KEG", "level", "kegiatan", "unit", "%", "kind", "mean"));
            List<String> targets = List.of("10", "80", "5", "30", "10", "10", "10", "10", "5", "1", "30", "10");
            List<String> actuals = List.of("10", "80", "5", "34", "10", "10", "10", "10", "7", "1", "32", "17");
            for (int i = 0; i < targets.size(); i++) {
                String code = "KEG." + (i + 1);
                years.add(year, Map.of("code", code, "parent", "KEG"));
                years.target(code, year, null, Map.of("target", targets.get(i)));
                years.enter(code, year, "year", null, actuals.get(i));
            }
            years.target("KEG", year, null, Map.of("target", "100"));
            Scope scope = new Scope(year, null, null);
            IndicatorLine activity = years.line("KEG", scope);
            assertThat(activity.actual()).isEqualByComparingTo("110.83");
            assertThat(activity.achievement()).isEqualByComparingTo("110.83");
            assertThat(Years.flag(activity, "over_mean"))
                    .contains("110,83 %", "cannot be a share of a population", "12 indicators", "the mean is 100 %");
            assertThat(years.line("KEG.4", scope).achievement()).isEqualByComparingTo("113.33");
            assertThat(years.line("KEG.9", scope).achievement()).isEqualByComparingTo("140");
            assertThat(years.line("KEG.12", scope).achievement()).isEqualByComparingTo("170");
        } finally {
            years.end(year);
        }
    }

    @Test
    void whatIsPrintedAsPartsOfAWholeThatTheyAreNotSaysWhatIsMissing() {
        int year = 2006;
        years.begin(year);
        try {
            years.add(year, Map.of("code", "SLRT", "level", "kegiatan"));
            years.enter("SLRT", year, "year", null, "1.472");
            Map<String, String> parts = Map.of("SLRT.KIS", "142", "SLRT.DTKS", "25", "SLRT.KIP", "28");
            parts.forEach((code, actual) -> {
                years.add(year, Map.of("code", code, "parent", "SLRT"));
                years.enter(code, year, "year", null, actual);
            });
            assertThat(Years.flag(years.line("SLRT", new Scope(year, null, null)), "parts"))
                    .contains("3 parts", "195", "1.472", "1.277");
        } finally {
            years.end(year);
        }
    }
}
