package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangePositionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final ChangePosition position = new ChangePosition(10);

    @Test
    void numbersInOrderLeaveNoGap() {
        saw(11, 12, 13);
        assertThat(position.certain()).isEqualTo(13);
        assertThat(position.gaps()).isEmpty();
    }

    @Test
    void aNumberThatCommitsLateIsStillExpected() {
        saw(11, 15);
        assertThat(position.certain()).isEqualTo(11);
        assertThat(position.last()).isEqualTo(15);
        saw(13);
        assertThat(position.gaps()).extracting(ChangePosition.Gap::first).containsExactly(12L, 14L);
        saw(12, 14);
        assertThat(position.certain()).isEqualTo(15);
    }

    @Test
    void aNumberThatWasRolledBackIsGivenUp() {
        saw(12);
        position.forget(NOW.plus(Duration.ofMinutes(14)));
        assertThat(position.certain()).isEqualTo(10);
        position.forget(NOW.plus(Duration.ofMinutes(16)));
        assertThat(position.certain()).isEqualTo(12);
    }

    private void saw(long... numbers) {
        for (long number : numbers) {
            position.saw(number, NOW);
        }
    }
}
