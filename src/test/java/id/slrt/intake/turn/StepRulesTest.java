package id.slrt.intake.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pack's word on steps. */
class StepRulesTest {
    /** An office that lets the front office visit, within three days. */
    private final StepRules pack = StepRules.of(List.of(new StepRule("visit", "front_office+manager", 3)));

    @Test
    void thePackSaysWhoDoesAStepAndByWhen() {
        assertThat(pack.roles(NextStep.VISIT)).containsExactly(Role.FRONT_OFFICE, Role.MANAGER);
        assertThat(pack.workingDays(NextStep.VISIT)).isEqualTo(3);
    }

    @Test
    void whereThePackIsSilentTheProgramSays() {
        assertThat(pack.roles(NextStep.VERIFY)).containsExactly(Role.BACK_OFFICE);
        assertThat(pack.workingDays(NextStep.VERIFY)).isEqualTo(2);
    }

    @Test
    void aRoleHasTheStepsOfThePack() {
        assertThat(pack.of(Role.FACILITATOR)).doesNotContain(NextStep.VISIT).contains(NextStep.OUTREACH);
        assertThat(pack.of(Role.FRONT_OFFICE)).contains(NextStep.VISIT).doesNotContain(NextStep.DETERMINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "letter", "verify+determine", "visit+verify+recommend+determine"})
    void aServiceAsksForStepsOfTheChain(String steps) {
        assertThatCode(() -> StepRules.check(steps)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interview", "refer", "verify+park", "verify++determine"})
    void aServiceThatAsksForAnyOtherStepIsRefused(String steps) {
        assertThatThrownBy(() -> StepRules.check(steps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("services.csv: no step");
    }
}
