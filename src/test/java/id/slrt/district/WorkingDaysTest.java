package id.slrt.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);
    private final WorkingDays days = new WorkingDays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));

    @Test
    void weekendsAndHolidaysDoNotCount() {
        assertThat(days.add(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(days.add(FRIDAY, 4)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(days.add(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void whatIsLeftIsWhatWasAdded() {
        for (int number = 0; number < 15; number++) {
            assertThat(days.until(FRIDAY, days.add(FRIDAY, number))).isEqualTo(number);
        }
    }

    @Test
    void whatIsPastCountsBackwards() {
        assertThat(days.until(LocalDate.of(2026, 12, 23), FRIDAY)).isEqualTo(-3);
    }
}
