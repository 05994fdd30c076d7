package id.slrt.intake.need;

import id.slrt.district.Service;
import id.slrt.intake.NeedState;
import id.slrt.intake.turn.NextStep;
import id.slrt.shared.Word;
import java.util.List;
import java.util.Objects;

/** The steps that a service asks for before it is given, in the one order they have: visit, verify, recommend, determine, letter. */
final class Chain {
    private Chain() {}

    static List<NextStep> of(Service service) {
        return service.stepList().stream()
                .map(word -> Objects.requireNonNull(Word.parse(NextStep.class, word), word))
                .sorted()
                .toList();
    }

    static NextStep first(Service service) {
        return of(service).stream().findFirst().orElse(NextStep.REFER);
    }

    /** What follows a step; {@link NextStep#REFER} when it was the last. */
    static NextStep after(Service service, NextStep done) {
        return of(service).stream()
                .filter(step -> step.compareTo(done) > 0)
                .findFirst()
                .orElse(NextStep.REFER);
    }

    /** Where a need stands once a step is done. */
    static NeedState reached(NextStep done, NeedState before) {
        return switch (done) {
            case VERIFY, RECOMMEND -> NeedState.VERIFIED;
            case DETERMINE -> NeedState.DETERMINED;
            default -> before;
        };
    }

    /** Where a need stands that has been through all of it. */
    static NeedState passed(Service service) {
        NeedState state = NeedState.RECORDED;
        for (NextStep step : of(service)) {
            state = reached(step, state);
        }
        return state;
    }

    /** Where a need stands that waits for this step. */
    static NeedState before(Service service, NextStep step) {
        NeedState state = NeedState.RECORDED;
        for (NextStep done : of(service)) {
            if (done.compareTo(step) < 0) {
                state = reached(done, state);
            }
        }
        return state;
    }

    /** Whether the letter at the end of the chain is all that was asked for (docs/decisions/0018). */
    static boolean endsWithLetter(Service service) {
        return service.desk() && of(service).contains(NextStep.LETTER);
    }
}
