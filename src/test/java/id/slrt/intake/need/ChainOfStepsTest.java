package id.slrt.intake.need;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.district.Service;
import id.slrt.intake.NeedState;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Party;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps before a service is given, without a database. */
class ChainOfStepsTest {
    private static final Service ALL = service("letter+determine+visit+recommend+verify", false);

    private static Service service(@Nullable String steps, boolean desk) {
        return new Service("X", "X", "X", "social", "service", "DINSOS", "1", null, "plain", steps, desk, 5, null);
    }

    @Test
    void theStepsHaveOneOrderHoweverThePackWritesThem() {
        assertThat(Chain.of(ALL))
                .containsExactly(
                        NextStep.VISIT, NextStep.VERIFY, NextStep.RECOMMEND, NextStep.DETERMINE, NextStep.LETTER);
        assertThat(Chain.first(ALL)).isEqualTo(NextStep.VISIT);
        assertThat(Chain.first(service(null, false))).isEqualTo(NextStep.REFER);
    }

    @ParameterizedTest
    @CsvSource({"VISIT, VERIFY", "VERIFY, DETERMINE", "RECOMMEND, DETERMINE", "DETERMINE, REFER", "LETTER, REFER"})
    void theNextStepIsTheFirstThatTheServiceAsksFor(NextStep done, NextStep next) {
        assertThat(Chain.after(service("visit+verify+determine", false), done)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "VISIT, RECORDED, RECORDED",
        "VERIFY, RECORDED, VERIFIED",
        "RECOMMEND, VERIFIED, VERIFIED",
        "RECOMMEND, RECORDED, VERIFIED",
        "DETERMINE, VERIFIED, DETERMINED",
        "LETTER, DETERMINED, DETERMINED"
    })
    void verifyingAndDeterminingAreWhatCounts(NextStep done, NeedState before, NeedState reached) {
        assertThat(Chain.reached(done, before)).isEqualTo(reached);
    }

    @Test
    void whoHasBeenThroughAllOfItStandsAtTheLastThatCounts() {
        assertThat(Chain.passed(ALL)).isEqualTo(NeedState.DETERMINED);
        assertThat(Chain.passed(service("visit+verify", false))).isEqualTo(NeedState.VERIFIED);
        assertThat(Chain.passed(service("visit+letter", false))).isEqualTo(NeedState.RECORDED);
        assertThat(Chain.passed(service(null, false))).isEqualTo(NeedState.RECORDED);
    }

    @ParameterizedTest
    @CsvSource({
        "VISIT, RECORDED",
        "VERIFY, RECORDED",
        "RECOMMEND, VERIFIED",
        "DETERMINE, VERIFIED",
        "LETTER, DETERMINED"
    })
    void whoWaitsForAStepStandsWhereTheStepsBeforeItLed(NextStep step, NeedState state) {
        assertThat(Chain.before(ALL, step)).isEqualTo(state);
    }

    @Test
    void aLetterAloneIsTheServiceOnlyAtTheDesk() {
        assertThat(Chain.endsWithLetter(service("verify+letter", true))).isTrue();
        assertThat(Chain.endsWithLetter(service("verify+letter", false))).isFalse();
        assertThat(Chain.endsWithLetter(service("verify", true))).isFalse();
    }

    @Test
    void onlyTheFirstFiveAreStepsThatAServiceAsksFor() {
        assertThat(Stream.of(NextStep.values()).filter(NextStep::inChain))
                .containsExactly(
                        NextStep.VISIT, NextStep.VERIFY, NextStep.RECOMMEND, NextStep.DETERMINE, NextStep.LETTER);
    }

    @Test
    void aReferralIsSentFromTheStepsThatWaitForOne() {
        assertThat(Stream.of(NextStep.values()).filter(NextStep::refers))
                .containsExactly(
                        NextStep.REFER,
                        NextStep.ROUTE,
                        NextStep.REROUTE,
                        NextStep.BRING_DOCUMENT,
                        NextStep.NEXT_AGENCY,
                        NextStep.PARKED,
                        NextStep.TO_PROVINCE);
        assertThat(Stream.of(NextStep.values()).filter(NextStep::withAgency))
                .containsExactly(NextStep.AGENCY, NextStep.APPLICANT);
    }

    @Test
    void theApplicantHasTheTurnWhenSheIsToBringOrAnswer() {
        assertThat(Stream.of(NextStep.values()).filter(step -> step.party() == Party.APPLICANT))
                .containsExactly(NextStep.APPLICANT, NextStep.BRING_DOCUMENT);
        assertThat(Stream.of(NextStep.values()).filter(step -> step.party() == Party.DESK))
                .hasSize(NextStep.values().length - 2);
    }
}
