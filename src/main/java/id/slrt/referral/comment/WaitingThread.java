package id.slrt.referral.comment;

import id.slrt.referral.Referral;
import id.slrt.shared.Slice;
import java.util.Map;
import java.util.Objects;

/** A referral with {@code number} comments that wait for the viewer. */
public record WaitingThread(Referral referral, long number, boolean mentioned) {
    static Slice<WaitingThread> of(Slice<UnreadRepository.Waiting> waiting, Map<Long, Referral> referrals) {
        return waiting.map(one -> new WaitingThread(
                Objects.requireNonNull(referrals.get(one.referralId())), one.number(), one.mentioned()));
    }
}
