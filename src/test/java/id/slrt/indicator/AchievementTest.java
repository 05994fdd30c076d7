package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.grade.Scale;
import java.math.BigDecimal;
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

    @ParameterizedTest
    @CsvSource({
        "100.01, sangat_berhasil, sangat_tinggi",
        "100.00, berhasil, sangat_tinggi",
        "85.00, berhasil, tinggi",
        "84.99, cukup, tinggi",
        "75.99, cukup, sedang",
        "65.99, cukup, rendah",
        "55.00, cukup, rendah",
        "54.99, kurang, rendah",
        "50.99, kurang, sangat_rendah",
        "-831, kurang, sangat_rendah"
    })
    void aGradeBeginsAtItsThreshold(BigDecimal achievement, String ofFour, String ofFive) {
        assertThat(Scale.FOUR.of(achievement).word()).isEqualTo(ofFour);
        assertThat(Scale.FIVE.of(achievement).word()).isEqualTo(ofFive);
    }

    @Test
    void aNumberIsNeverShownWithAnExponent() {
        assertThat(Lines.plain(new BigDecimal("350.0000")).toString()).isEqualTo("350");
        assertThat(Lines.plain(new BigDecimal("3.1500")).toString()).isEqualTo("3.15");
    }
}
