package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.need.NeedAct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    @Test
    void whatHasEndedCanOnlyTurnOutToHaveBeenAnError() {
        assertThat(Stream.of(ReferralState.values()).filter(state -> !state.open()))
                .allMatch(state -> List.of(Move.ENTER_IN_ERROR).containsAll(Transitions.possible(state)));
    }

    @Test
    void everyOpenStateHasAWayOut() {
        assertThat(Stream.of(ReferralState.values()).filter(ReferralState::open))
                .allMatch(state -> Stream.of(Move.values())
                        .anyMatch(move -> Transitions.from(state, move)
                                .filter(to -> to != state)
                                .isPresent()));
    }

    @Test
    void everyReturnReasonForcesAStepThatIsSomebodysWork() {
        assertThat(ReturnReason.values())
                .allMatch(reason -> reason.nextStep().refers()
                        || Stream.of(NeedAct.values())
                                .filter(act -> act != NeedAct.WITHDRAW && act != NeedAct.CLOSE)
                                .anyMatch(act -> act.fits(reason.nextStep())));
    }
}
