package id.slrt.referral;

import id.slrt.intake.NextStep;

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

    /** Whether routing should look for another agency afterwards. */
    boolean asksAnother() {
        return this == WRONG_AGENCY || this == NO_CAPACITY || this == OUTSIDE_AREA;
    }
}
