package id.slrt.intake.turn;

import id.slrt.access.Role;
import id.slrt.district.District;
import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.shared.Changes;
import id.slrt.shared.Remembered;
import id.slrt.shared.Word;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do a step, and within how many working days: the pack's {@code steps.csv}. Answered from memory. */
@Singleton
public class Steps implements PackPart {
    private final Rows rows;
    private final Remembered<Map<String, StepRule>> rules;

    Steps(Rows rows, Changes changes) {
        this.rows = rows;
        this.rules = new Remembered<>(
                changes,
                District.CHANGED,
                () -> rows.findAll().stream().collect(Collectors.toMap(StepRule::step, rule -> rule)));
    }

    /** Those who may do it, the owner of the work list first. */
    public List<Role> roles(NextStep step) {
        StepRule rule = rules.get().get(Word.of(step));
        return rule == null ? step.roles() : rule.roleList();
    }

    public int workingDays(NextStep step) {
        StepRule rule = rules.get().get(Word.of(step));
        return rule == null ? step.workingDays() : rule.workingDays();
    }

    /** The steps that this role may do. */
    public List<NextStep> of(Role role) {
        return Stream.of(NextStep.values())
                .filter(step -> roles(step).contains(role))
                .toList();
    }

    @Override
    public void apply(PackFiles files) {
        files.rows("services.csv", row -> Objects.requireNonNullElse(row.optional("steps"), ""))
                .forEach(Steps::check);
        List<StepRule> rules = files.rows(
                "steps.csv",
                row -> new StepRule(
                        row.text("step"), row.text("roles"), Objects.requireNonNull(row.number("working_days"))));
        rows.deleteAll();
        rows.saveAll(rules);
        this.rules.forget();
    }

    /** @throws IllegalArgumentException when a pack names a step that no service can ask for */
    private static void check(String steps) {
        for (String word : steps.isEmpty() ? new String[0] : steps.split("\\+")) {
            NextStep step = Word.parse(NextStep.class, word);
            if (step == null || !step.inChain()) {
                throw new IllegalArgumentException("services.csv: no step " + word + " that a service can ask for");
            }
        }
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends CrudRepository<StepRule, String> {}
}
