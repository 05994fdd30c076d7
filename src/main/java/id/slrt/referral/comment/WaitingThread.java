package id.slrt.referral.comment;

import id.slrt.intake.ServiceCase;
import id.slrt.referral.Referral;
import id.slrt.shared.Slice;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A referral with {@code number} comments that wait for the viewer; {@code ticket} is null where it is not hers to know. */
public record WaitingThread(Referral referral, @Nullable String ticket, long number, boolean mentioned) {
    static Slice<WaitingThread> of(
            Slice<UnreadRepository.Waiting> waiting, Map<Long, Referral> referrals, Map<Long, ServiceCase> files) {
        return waiting.map(one -> {
            Referral referral = Objects.requireNonNull(referrals.get(one.referralId()));
            ServiceCase file = files.get(referral.caseId());
            return new WaitingThread(referral, file == null ? null : file.ticket(), one.number(), one.mentioned());
        });
    }
}
