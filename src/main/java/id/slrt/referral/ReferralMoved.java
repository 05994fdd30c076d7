package id.slrt.referral;

import org.jspecify.annotations.Nullable;

/**
 * A referral was sent ({@code move} null) or moved; published in the transaction of the move.
 *
 * @param from null when it was sent
 */
public record ReferralMoved(
        long referralId,
        long caseId,
        long needId,
        @Nullable Move move,
        @Nullable ReferralState from,
        ReferralState to) {}
