package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.need.NeedAct;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** The table of design/domain.md, row by row. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, REVOKE>REVOKED",
        "SENT, CLAIM>RECEIVED ACCEPT>ACCEPTED RETURN>RETURNED REVOKE>REVOKED",
        "RECEIVED, ACCEPT>ACCEPTED RETURN>RETURNED REVOKE>REVOKED",
        "ACCEPTED, START>IN_PROGRESS COMPLETE>COMPLETED RETURN>RETURNED",
        "IN_PROGRESS, HOLD>ON_HOLD COMPLETE>COMPLETED RETURN>RETURNED",
        "ON_HOLD, RESUME>IN_PROGRESS",
        "COMPLETED, ",
        "RETURNED, ",
        "REVOKED, ",
        "ENTERED_IN_ERROR, "
    })
    void whatCanBeAskedForLeadsWhereTheTableSays(ReferralState state, @Nullable String moves) {
        List<String> possible = Transitions.possible(state).stream()
                .filter(move -> move != Move.ENTER_IN_ERROR)
                .map(move -> move + ">" + Transitions.from(state, move).orElseThrow())
                .toList();
        assertThat(possible)
                .containsExactlyInAnyOrderElementsOf(moves == null ? List.of() : List.of(moves.split(" ")))
                .isSortedAccordingTo(Comparator.comparing(move -> Move.valueOf(move.split(">")[0])));
    }

    @Test
    void whatIsUnderWayIsCalledOffAndAnErrorIsOneInAnyState() {
        for (ReferralState state : ReferralState.values()) {
            assertThat(Transitions.from(state, Move.CALL_OFF).isPresent())
                    .as(state.name())
                    .isEqualTo(state.open() && state != ReferralState.DRAFT);
            assertThat(Transitions.possible(state)).doesNotContain(Move.CALL_OFF);
            assertThat(Transitions.from(state, Move.ENTER_IN_ERROR).isPresent())
                    .as(state.name())
                    .isEqualTo(state != ReferralState.ENTERED_IN_ERROR);
        }
    }

    @Test
    void theSenderRevokesAndTakesBackTheRestIsTheAgencys() {
        assertThat(Stream.of(Move.values()).filter(move -> !move.byAgency()))
                .containsExactly(Move.REVOKE, Move.ENTER_IN_ERROR, Move.CALL_OFF);
    }

    @Test
    void aReferralIsSomebodysWorkUntilItIsCompletedReturnedOrTakenBack() {
        assertThat(Stream.of(ReferralState.values()).filter(ReferralState::open))
                .containsExactly(
                        ReferralState.DRAFT,
                        ReferralState.SENT,
                        ReferralState.RECEIVED,
                        ReferralState.ACCEPTED,
                        ReferralState.IN_PROGRESS,
                        ReferralState.ON_HOLD);
    }
}
