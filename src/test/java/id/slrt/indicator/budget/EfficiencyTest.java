package id.slrt.indicator.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published efficiencies, from the achievement and the rupiah behind them (document and line). */
class EfficiencyTest {
    @ParameterizedTest
    @CsvSource({
        // 001:1107 and 1114: 34,547,900,993 and 33,803,921,167
        "001:1114, DIFFERENCE, 100, 34547900993, 33803921167, 97.85, 2.15",
        // 004:69
        "004:69, QUOTIENT, 102.56, 845666150, 824412750, 97.49, 1.05",
        // 004:70
        "004:70, QUOTIENT, 140.90, 1814398500, 1777977100, 97.99, 1.44",
        // 004:406 and 415
        "004:415, QUOTIENT, 100, 1535764500, 1504245600, 97.95, 1.02",
        // 004:407 (its achievement is 181.80 in 004:418) and 418
        "004:418, QUOTIENT, 181.80, 278634000, 273731500, 98.24, 1.85"
    })
    void anEfficiencyFollowsFromAchievementAndMoney(
            String line,
            Efficiency formula,
            BigDecimal achievement,
            BigDecimal pagu,
            BigDecimal realised,
            BigDecimal absorption,
            BigDecimal printed) {
        BigDecimal spent = Objects.requireNonNull(new Budget(pagu, realised).absorption());
        assertThat(spent).as(line).isEqualByComparingTo(absorption);
        assertThat(formula.of(achievement, spent)).as(line).isEqualByComparingTo(printed);
    }

    @Test
    void thePrintedMinus9_47ShouldBeMinus8_47() {
        // 004:68: -831.00 % over 98.15 %
        BigDecimal spent = Objects.requireNonNull(
                new Budget(new BigDecimal("17823573700"), new BigDecimal("17493879375")).absorption());
        assertThat(spent).isEqualByComparingTo("98.15");
        assertThat(Efficiency.QUOTIENT.of(new BigDecimal("-831.00"), spent)).isEqualByComparingTo("-8.47");
    }

    @Test
    void withoutACeilingNothingCanBeSaid() {
        assertThat(new Budget(BigDecimal.ZERO, BigDecimal.TEN).absorption()).isNull();
        assertThat(Efficiency.QUOTIENT.of(BigDecimal.TEN, BigDecimal.ZERO)).isNull();
        assertThat(Efficiency.DIFFERENCE.of(BigDecimal.TEN, BigDecimal.ZERO)).isEqualByComparingTo("10");
    }
}
