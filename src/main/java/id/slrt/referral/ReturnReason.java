package id.slrt.referral;

import id.slrt.intake.turn.NextStep;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * The reasons by which an agency is not asked again for a need at this step: another is to meet it. Who had no room
     * may be asked again once the need was parked.
     */
    static List<String> barring(@Nullable NextStep step) {
        boolean waited = step == NextStep.REFER || step == NextStep.ROUTE || step == NextStep.PARKED;
        return Stream.of(WRONG_AGENCY, NO_CAPACITY, OUTSIDE_AREA)
                .filter(reason -> reason != NO_CAPACITY || !waited)
                .map(Enum::name)
                .toList();
    }
}
