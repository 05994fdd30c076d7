package id.slrt.intake.work;

import id.slrt.intake.turn.NextStep;
import id.slrt.shared.Word;
import org.jspecify.annotations.Nullable;

/**
 * Which of one's work: all that waits for oneself, what is late, what waits for the applicant, or one step.
 *
 * @param step null: any
 */
public record WorkFilter(Which which, @Nullable NextStep step) {
    public enum Which {
        ALL,
        LATE,
        /** The applicant or a third party has the ball. */
        WAITING
    }

    /** From the words of an address; one nobody knows counts as not given. */
    public static WorkFilter of(@Nullable String show, @Nullable String step) {
        Which which = Word.parse(Which.class, show);
        return new WorkFilter(which == null ? Which.ALL : which, Word.parse(NextStep.class, step));
    }

    /** As it stands in an address. */
    public String query() {
        return "show=" + Word.of(which) + (step == null ? "" : "&step=" + Word.of(step));
    }
}
