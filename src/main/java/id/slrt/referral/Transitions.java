package id.slrt.referral;

import static id.slrt.referral.Move.*;
import static id.slrt.referral.ReferralState.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one state table of referrals (design/domain.md, "A referral's life"). One move more than drawn there: an accepted
 * referral may be completed at once, so that an agency that helps on the spot answers in two steps. And one that nobody
 * asks for: where the desk ends the need, whatever is under way is called off.
 */
public final class Transitions {
    private static final Map<ReferralState, Map<Move, ReferralState>> TABLE = new EnumMap<>(Map.of(
            DRAFT, Map.of(REVOKE, REVOKED, ENTER_IN_ERROR, ENTERED_IN_ERROR),
            SENT,
                    Map.of(
                            CLAIM, RECEIVED,
                            ACCEPT, ACCEPTED,
                            RETURN, RETURNED,
                            REVOKE, REVOKED,
                            CALL_OFF, REVOKED,
                            ENTER_IN_ERROR, ENTERED_IN_ERROR),
            RECEIVED,
                    Map.of(
                            ACCEPT, ACCEPTED,
                            RETURN, RETURNED,
                            REVOKE, REVOKED,
                            CALL_OFF, REVOKED,
                            ENTER_IN_ERROR, ENTERED_IN_ERROR),
            ACCEPTED,
                    Map.of(
                            START, IN_PROGRESS,
                            COMPLETE, COMPLETED,
                            RETURN, RETURNED,
                            CALL_OFF, REVOKED,
                            ENTER_IN_ERROR, ENTERED_IN_ERROR),
            IN_PROGRESS,
                    Map.of(
                            HOLD, ON_HOLD,
                            COMPLETE, COMPLETED,
                            RETURN, RETURNED,
                            CALL_OFF, REVOKED,
                            ENTER_IN_ERROR, ENTERED_IN_ERROR),
            ON_HOLD,
                    Map.of(
                            RESUME, IN_PROGRESS,
                            CALL_OFF, REVOKED,
                            ENTER_IN_ERROR, ENTERED_IN_ERROR),
            COMPLETED, Map.of(ENTER_IN_ERROR, ENTERED_IN_ERROR),
            RETURNED, Map.of(ENTER_IN_ERROR, ENTERED_IN_ERROR),
            REVOKED, Map.of(ENTER_IN_ERROR, ENTERED_IN_ERROR)));

    private Transitions() {}

    /** Where a move leads from a state; empty when it is not possible. */
    public static Optional<ReferralState> from(ReferralState state, Move move) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(move));
    }

    /** What can be asked for now, in the order of {@link Move}. */
    public static List<Move> possible(ReferralState state) {
        return TABLE.getOrDefault(state, Map.of()).keySet().stream()
                .filter(Move::direct)
                .sorted()
                .toList();
    }
}
