package id.slrt.intake.need;

import id.slrt.intake.turn.NextStep;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the desk can do with a need, and at which of its steps. What agencies do are moves of the referral. */
public enum NeedAct {
    VERIFY(NextStep.VERIFY),
    RECOMMEND(NextStep.RECOMMEND),
    DETERMINE(NextStep.DETERMINE),
    /** The letter was issued; its number is the note. */
    LETTER(NextStep.LETTER),
    /** The front office meets the need itself, at once; only for services of the desk. */
    SERVE(NextStep.REFER, NextStep.LETTER),
    /** The service was given before the need was recorded: on paper, or while the system was away. The reason is required. */
    SERVED_BEFORE(withDesk()),
    /** The applicant has brought the document, or answered what the agency asked; a referral that waited for it goes on. */
    BROUGHT(NextStep.BRING_DOCUMENT, NextStep.APPLICANT),
    /** The applicant has been silent for as long as the step allows: closed with notice. */
    SILENT(NextStep.BRING_DOCUMENT),
    /** Waits until a date, on which it comes back by itself. */
    PARK(NextStep.NEXT_AGENCY, NextStep.PARKED),
    APPEAL(NextStep.APPEAL_OR_CLOSE),
    FOUND(NextStep.OUTREACH),
    NOT_FOUND(NextStep.OUTREACH),
    /** Somebody goes to look once more. */
    AGAIN(NextStep.DECIDE),
    /** Repeats another need of the household: linked to it and closed. */
    DUPLICATE(NextStep.CHECK_DUPLICATE),
    NOT_DUPLICATE(NextStep.CHECK_DUPLICATE),
    /** Also while an agency has it: its referral ends too. */
    WITHDRAW(NextStep.values()),
    CLOSE(NextStep.values()),
    /** Within 30 days of its end. */
    REOPEN;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<NextStep> steps;

    NeedAct(NextStep... steps) {
        this.steps = List.of(steps);
    }

    /** Whether it can be done with a need at this step; null: with one that has ended. */
    public boolean fits(@Nullable NextStep step) {
        return step == null ? this == REOPEN : steps.contains(step);
    }

    private static NextStep[] withDesk() {
        return Stream.of(NextStep.values())
                .filter(step -> step != NextStep.AGENCY && step != NextStep.APPLICANT)
                .toArray(NextStep[]::new);
    }
}
