package id.slrt.indicator.board;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.board.Aims.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first quarter of 2026 has 90 days; on 14 February half of them have passed. */
class PaceTest {
    private static final LocalDate HALF_WAY = LocalDate.of(2026, 2, 14);
    private static final LocalDate AFTERWARDS = LocalDate.of(2026, 4, 1);

    @Test
    void aCountIsOnItsWayWhenItHasComeAsFarAsTheTime() {
        assertThat(pace(HALF_WAY).passed()).isEqualTo(50);
        assertThat(count("40", "20", HALF_WAY)).isEqualTo(Standing.UNDERWAY);
        assertThat(count("40", "19", HALF_WAY)).isEqualTo(Standing.BEHIND);
        assertThat(count("40", "40", HALF_WAY)).isEqualTo(Standing.REACHED);
    }

    @Test
    void whenTheTimeIsOverWhatIsNotReachedIsBehind() {
        assertThat(pace(AFTERWARDS).passed()).isEqualTo(100);
        assertThat(count("40", "39", AFTERWARDS)).isEqualTo(Standing.BEHIND);
        assertThat(count("40", "41", AFTERWARDS)).isEqualTo(Standing.REACHED);
    }

    @Test
    void aShareIsJudgedByItsGrade() {
        assertThat(of("percent(persons(KIP), assessed(KIP))", "higher", "100", "90", "good", HALF_WAY))
                .isEqualTo(Standing.UNDERWAY);
        assertThat(of("percent(persons(KIP), assessed(KIP))", "higher", "100", "60", "wait", HALF_WAY))
                .isEqualTo(Standing.BEHIND);
    }

    @Test
    void whereLowerIsBetterTheTargetIsReachedOnlyAtTheEnd() {
        assertThat(of("persons(KIP)", "lower", "40", "10", "good", HALF_WAY)).isEqualTo(Standing.UNDERWAY);
        assertThat(of("persons(KIP)", "lower", "40", "10", "good", AFTERWARDS)).isEqualTo(Standing.REACHED);
        assertThat(of("persons(KIP)", "lower", "40", "41", "good", HALF_WAY)).isEqualTo(Standing.BEHIND);
    }

    @Test
    void withoutAFigureNothingIsSaid() {
        assertThat(of("manual", "higher", "40", null, null, HALF_WAY)).isEqualTo(Standing.UNKNOWN);
    }

    private static Standing count(String target, String actual, LocalDate today) {
        return of("persons(KIP)", "higher", target, actual, "good", today);
    }

    private static Pace pace(LocalDate today) {
        return new Pace(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), today);
    }

    private static Standing of(
            String measure, String polarity, String target, String actual, String tone, LocalDate today) {
        return pace(today)
                .of(new IndicatorLine(
                        "1",
                        null,
                        "Satu",
                        "sub_kegiatan",
                        "orang",
                        measure,
                        polarity,
                        null,
                        BigDecimal.ONE,
                        new BigDecimal(target),
                        "quarter",
                        null,
                        null,
                        actual == null ? null : new BigDecimal(actual),
                        null,
                        null,
                        null,
                        null,
                        null,
                        tone,
                        "ratio",
                        List.of(),
                        false));
    }
}
