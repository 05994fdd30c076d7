package id.slrt.intake.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolderTest {
    @Test
    void onlyAParkedNeedComesBackByItself() {
        LocalDate day = LocalDate.of(2026, 12, 29);
        assertThat(holder(NextStep.PARKED, day).parkedUntil()).isEqualTo(day);
        assertThat(holder(NextStep.NEXT_AGENCY, day).parkedUntil()).isNull();
    }

    private static Holder holder(NextStep step, LocalDate dueOn) {
        return new Holder(Party.DESK, step, "FRONT_OFFICE", null, null, dueOn);
    }
}
