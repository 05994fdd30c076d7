package id.slrt.intake.turn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is to have a need's turn.
 *
 * @param owner whose work list it is on: the name of a {@link id.slrt.access.Role}, or an agency's code
 * @param dueOn the last day in time
 */
public record Holder(
        Party party,
        NextStep step,
        String owner,
        @Nullable Long referralId,
        @Nullable Long assignee,
        LocalDate dueOn) {
    /** The day on which a parked need comes back; null at any other step. */
    public @Nullable LocalDate parkedUntil() {
        return step == NextStep.PARKED ? dueOn : null;
    }
}
