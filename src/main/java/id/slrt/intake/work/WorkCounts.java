package id.slrt.intake.work;

import id.slrt.intake.turn.NextStep;
import java.util.List;

/**
 * How much waits: by step, how much of it is late, how much waits for an applicant instead, and the hand-overs whose
 * receipt nobody has confirmed (at most 1,001). Of a manager also what of others was {@code raised} to her.
 */
public record WorkCounts(List<OfStep> steps, long waiting, long handovers, long raised) {
    /** What waits for oneself at one step. */
    public record OfStep(NextStep step, long number, long late) {}

    public long all() {
        return steps.stream().mapToLong(OfStep::number).sum();
    }

    /** What is late of one's own, and what others have let become late and was raised to the viewer. */
    public long late() {
        return steps.stream().mapToLong(OfStep::late).sum() + raised;
    }

    /** How many the list of a filter has. */
    long of(WorkFilter filter) {
        return switch (filter.which()) {
            case WAITING -> waiting;
            case ALL ->
                steps.stream()
                        .filter(one -> filter.step() == null || one.step() == filter.step())
                        .mapToLong(OfStep::number)
                        .sum();
            case LATE ->
                steps.stream()
                                .filter(one -> filter.step() == null || one.step() == filter.step())
                                .mapToLong(OfStep::late)
                                .sum()
                        + (filter.step() == null ? raised : 0);
        };
    }
}
