package id.slrt.intake.work;

import id.slrt.intake.NeedState;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Party;
import id.slrt.shared.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** Whether one of these deeds (verify, recommend, determine, send) can be done with it now. */
    public boolean takes(List<String> deeds) {
        return referralId == null
                && deeds.stream()
                        .anyMatch(deed -> deed.equals("send")
                                ? step.refers()
                                : Word.of(step).equals(deed));
    }

    public boolean late(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
