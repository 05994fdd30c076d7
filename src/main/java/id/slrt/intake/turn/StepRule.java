package id.slrt.intake.turn;

import id.slrt.access.Role;
import id.slrt.shared.Word;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A line of the pack's {@code steps.csv}.
 *
 * @param roles words of those who may do the step, the owner of the work list first: {@code facilitator+manager}
 * @param workingDays within how many working days
 */
@MappedEntity("step_rule")
record StepRule(@Id String step, String roles, int workingDays) {
    /** @throws IllegalArgumentException when the pack names a step or role that does not exist */
    StepRule {
        if (Word.parse(NextStep.class, step) == null) {
            throw new IllegalArgumentException("steps.csv: no step " + step);
        }
        for (String role : roles.split("\\+")) {
            if (Word.parse(Role.class, role) == null) {
                throw new IllegalArgumentException("steps.csv: no role " + role + " (step " + step + ")");
            }
        }
    }

    @Transient
    List<Role> roleList() {
        return Stream.of(roles.split("\\+"))
                .map(role -> Objects.requireNonNull(Word.parse(Role.class, role)))
                .toList();
    }
}
