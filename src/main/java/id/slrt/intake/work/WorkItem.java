package id.slrt.intake.work;

import id.slrt.intake.NeedState;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Party;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One open turn with the need and the case it is about. {@code level} above 0: somebody was told that it is late. */
public record WorkItem(
        long needId,
        @Nullable Long referralId,
        String ticket,
        long personId,
        String service,
        String village,
        NeedState state,
        NextStep step,
        Party party,
        Instant since,
        LocalDate dueOn,
        int level) {

    public boolean late(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
