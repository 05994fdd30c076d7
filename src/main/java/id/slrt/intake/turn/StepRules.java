package id.slrt.intake.turn;

import id.slrt.access.Role;
import id.slrt.shared.Word;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack says about steps, by the step's word; where it is silent, {@link NextStep} holds. */
record StepRules(Map<String, StepRule> byStep) {
    static StepRules of(List<StepRule> rules) {
        return new StepRules(rules.stream().collect(Collectors.toMap(StepRule::step, rule -> rule)));
    }

    List<Role> roles(NextStep step) {
        StepRule rule = byStep.get(Word.of(step));
        return rule == null ? step.roles() : rule.roleList();
    }

    int workingDays(NextStep step) {
        StepRule rule = byStep.get(Word.of(step));
        return rule == null ? step.workingDays() : rule.workingDays();
    }

    List<NextStep> of(Role role) {
        return Stream.of(NextStep.values())
                .filter(step -> roles(step).contains(role))
                .toList();
    }

    /**
     * @param steps of a service, such as {@code visit+verify}
     * @throws IllegalArgumentException when a pack names a step that no service can ask for
     */
    static void check(String steps) {
        for (String word : steps.isEmpty() ? new String[0] : steps.split("\\+")) {
            NextStep step = Word.parse(NextStep.class, word);
            if (step == null || !step.inChain()) {
                throw new IllegalArgumentException("services.csv: no step " + word + " that a service can ask for");
            }
        }
    }
}
