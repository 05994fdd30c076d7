package id.slrt.referral.queue;

import id.slrt.referral.ReferralState;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals of a queue; what is null does not matter.
 *
 * @param state one state only
 * @param service code of the service
 * @param area code of the sub-district or village the person lives in
 */
public record QueueFilter(
        QueueKind kind,
        @Nullable ReferralState state,
        @Nullable String service,
        @Nullable String area,
        QueueOrder order) {

    public static QueueFilter of(QueueKind kind, @Nullable ReferralState state) {
        return new QueueFilter(kind, state, null, null, QueueOrder.URGENT);
    }

    /** Whether it lists what has ended rather than what is to be done. */
    public boolean ended() {
        return kind == QueueKind.DONE || (state != null && !state.open());
    }

    public boolean narrowed() {
        return state != null || service != null || area != null;
    }
}
