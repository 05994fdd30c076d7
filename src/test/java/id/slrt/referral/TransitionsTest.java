package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    @Test
    void nothingLeadsOutOfAnEndedReferral() {
        assertThat(Stream.of(ReferralState.values()).filter(state -> !state.open()))
                .allMatch(state -> Transitions.possible(state).isEmpty());
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
        assertThat(ReturnReason.values()).allMatch(reason -> reason.nextStep().refers());
    }
}
