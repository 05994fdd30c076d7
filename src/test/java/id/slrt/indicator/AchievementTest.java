package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures of the source documents (facts/indicators.csv), as far as the method gives them. */
class AchievementTest {
    @ParameterizedTest
    @CsvSource({
        "000, RATIO, 30, 34, 113.33",
        "000, RATIO, 5, 7, 140.00",
        "000, RATIO, 30, 32, 106.67",
        "000, RATIO, 10, 17, 170.00",
        "000, RATIO, 3.15, 3.79, 120.32",
        "000, RATIO, 3.61, 3.94, 109.14",
        "004, RATIO, 90, 92.30, 102.56",
        "004, RATIO, 10, 18.18, 181.80",
        "004, RATIO, 1, -7.31, -731.00",
        "004, DIFFERENCE, 1, -7.31, -831.00",
        "001, INVERSE, 2.38, 2.38, 100.00",
        "002, RATIO, 43.75, 43.73, 99.95",
        "002, RATIO, 40.5, 40.4, 99.75"
    })
    void anAchievementFollowsFromTargetAndActual(
            String document, Method method, BigDecimal target, BigDecimal actual, BigDecimal expected) {
        assertThat(method.achievement(target, actual)).as(document).isEqualTo(expected);
    }

    @Test
    void theActivityOf2021IsTheMeanOfItsTwelveAchievements() {
        List<BigDecimal> achievements = Stream.of(
                        "100", "100", "100", "113.33", "100", "100", "100", "100", "140", "100", "106.67", "170")
                .map(BigDecimal::new)
                .toList();
        assertThat(Indicators.mean(achievements)).isEqualTo(new BigDecimal("110.83"));
        assertThat(Indicators.mean(List.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "100.01, SANGAT_BERHASIL",
        "100.00, BERHASIL",
        "85.00, BERHASIL",
        "84.99, CUKUP",
        "55.00, CUKUP",
        "54.99, KURANG",
        "-831, KURANG"
    })
    void aGradeBeginsAtItsThreshold(BigDecimal achievement, Grade grade) {
        assertThat(Grade.of(achievement)).isEqualTo(grade);
    }

    @Test
    void aNumberIsNeverShownWithAnExponent() {
        assertThat(Indicators.plain(new BigDecimal("350.0000")).toString()).isEqualTo("350");
        assertThat(Indicators.plain(new BigDecimal("3.1500")).toString()).isEqualTo("3.15");
    }
}
