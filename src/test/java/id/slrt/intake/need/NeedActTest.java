package id.slrt.intake.need;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.turn.NextStep;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At which step the desk can do what. */
class NeedActTest {
    @Test
    void theDeskDoesAStepOnlyWhenItIsNext() {
        assertThat(NeedAct.VERIFY.fits(NextStep.VERIFY)).isTrue();
        assertThat(NeedAct.VERIFY.fits(NextStep.DETERMINE)).isFalse();
    }

    @Test
    void aNeedThatHasEndedCanOnlyBeReopenedAndNoOtherCan() {
        assertThat(Stream.of(NeedAct.values()).filter(act -> act.fits(null))).containsExactly(NeedAct.REOPEN);
        assertThat(NextStep.values()).noneMatch(NeedAct.REOPEN::fits);
    }

    @ParameterizedTest
    @EnumSource(NextStep.class)
    void aNeedIsWithdrawnOrClosedAtAnyStep(NextStep step) {
        assertThat(NeedAct.WITHDRAW.fits(step)).isTrue();
        assertThat(NeedAct.CLOSE.fits(step)).isTrue();
    }

    /** docs/decisions/0048 */
    @Test
    void aServiceGivenBeforeIsWrittenDownUnlessAnAgencyHasTheNeed() {
        assertThat(Stream.of(NextStep.values()).filter(step -> !NeedAct.SERVED_BEFORE.fits(step)))
                .containsExactly(NextStep.AGENCY, NextStep.APPLICANT);
    }
}
