package id.slrt.referral;

import id.slrt.intake.turn.NextStep;
import java.util.List;
import java.util.stream.Stream;

/** Why an agency gives a referral back; each reason forces the next step, so that the need is left with somebody. */
public enum ReturnReason {
    WRONG_AGENCY(NextStep.REROUTE),
    MISSING_DOCUMENT(NextStep.BRING_DOCUMENT),
    NO_CAPACITY(NextStep.NEXT_AGENCY),
    NOT_ELIGIBLE(NextStep.APPEAL_OR_CLOSE),
    PERSON_NOT_FOUND(NextStep.OUTREACH),
    DUPLICATE(NextStep.CHECK_DUPLICATE),
    OUTSIDE_AREA(NextStep.TO_PROVINCE);

    private final NextStep nextStep;

    ReturnReason(NextStep nextStep) {
        this.nextStep = nextStep;
    }

    public NextStep nextStep() {
        return nextStep;
    }

    /** The reasons after which another agency is to meet the need. */
    static List<String> forAnother() {
        return Stream.of(WRONG_AGENCY, NO_CAPACITY, OUTSIDE_AREA)
                .map(Enum::name)
                .toList();
    }

    /** The reasons that time does not mend. */
    static List<String> forGood() {
        return Stream.of(WRONG_AGENCY, OUTSIDE_AREA).map(Enum::name).toList();
    }
}
