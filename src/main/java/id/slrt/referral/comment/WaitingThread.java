package id.slrt.referral.comment;

import id.slrt.intake.ServiceCase;
import id.slrt.referral.Referral;
import id.slrt.shared.Slice;
import java.util.Map;
import java.util.Objects;

/** A referral with {@code number} comments that wait for the viewer. */
public record WaitingThread(Referral referral, String ticket, long number, boolean mentioned) {
    static Slice<WaitingThread> of(
            Slice<UnreadRepository.Waiting> waiting, Map<Long, Referral> referrals, Map<Long, ServiceCase> files) {
        return waiting.map(one -> {
            Referral referral = Objects.requireNonNull(referrals.get(one.referralId()));
            String ticket = Objects.requireNonNull(files.get(referral.caseId())).ticket();
            return new WaitingThread(referral, ticket, one.number(), one.mentioned());
        });
    }
}
