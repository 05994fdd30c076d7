package id.slrt.intake.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.access.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do a step, where the pack says it and where it is silent. */
class StepRuleTest {
    @Test
    void thePackNamesTheRolesTheOwnerOfTheWorkListFirst() {
        assertThat(new StepRule("visit", "manager+facilitator", 3).roleList())
                .containsExactly(Role.MANAGER, Role.FACILITATOR);
    }

    @Test
    void aStepOrRoleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new StepRule("dance", "manager", 1)).hasMessageContaining("no step dance");
        assertThatThrownBy(() -> new StepRule("visit", "manager+king", 1)).hasMessageContaining("no role king");
    }

    @Test
    void whereThePackIsSilentEveryStepOfTheOfficeHasAnOwnerAndADay() {
        assertThat(Stream.of(NextStep.values()).filter(step -> step != NextStep.AGENCY))
                .allMatch(step -> !step.roles().isEmpty());
        assertThat(NextStep.AGENCY.roles()).isEmpty();
        assertThat(NextStep.VISIT.roles()).containsExactly(Role.FACILITATOR, Role.MANAGER);
        assertThat(NextStep.values()).allMatch(step -> step.workingDays() > 0);
        // SP4N-LAPOR: ten working days of silence
        assertThat(NextStep.BRING_DOCUMENT.workingDays()).isEqualTo(10);
    }
}
