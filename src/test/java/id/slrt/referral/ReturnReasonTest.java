package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.turn.NextStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from the reason with which an agency gives a referral back (design/domain.md, "A referral's life"). */
class ReturnReasonTest {
    @ParameterizedTest
    @CsvSource({
        "WRONG_AGENCY, REROUTE",
        "MISSING_DOCUMENT, BRING_DOCUMENT",
        "NO_CAPACITY, NEXT_AGENCY",
        "NOT_ELIGIBLE, APPEAL_OR_CLOSE",
        "PERSON_NOT_FOUND, OUTREACH",
        "DUPLICATE, CHECK_DUPLICATE",
        "OUTSIDE_AREA, TO_PROVINCE"
    })
    void aReasonForcesTheNextStep(ReturnReason reason, NextStep step) {
        assertThat(reason.nextStep()).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(
            value = NextStep.class,
            names = {"REROUTE", "NEXT_AGENCY", "TO_PROVINCE", "BRING_DOCUMENT", "APPEAL_OR_CLOSE"})
    void anAgencyThatGaveTheNeedBackForAnotherToMeetIsNotAskedAgain(NextStep step) {
        assertThat(ReturnReason.barring(step)).containsExactly("WRONG_AGENCY", "NO_CAPACITY", "OUTSIDE_AREA");
    }

    @ParameterizedTest
    @EnumSource(
            value = NextStep.class,
            names = {"PARKED", "REFER", "ROUTE"})
    void anAgencyThatHadNoRoomIsAskedAgainOnceTheNeedHasWaited(NextStep step) {
        assertThat(ReturnReason.barring(step)).containsExactly("WRONG_AGENCY", "OUTSIDE_AREA");
    }
}
