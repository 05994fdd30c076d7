package id.slrt.intake.turn;

import id.slrt.access.Role;
import id.slrt.district.District;
import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.shared.Changes;
import id.slrt.shared.Remembered;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Who may do a step, and within how many working days: the pack's {@code steps.csv}. Answered from memory. */
@Singleton
public class Steps implements PackPart {
    private final Rows rows;
    private final Remembered<StepRules> rules;

    Steps(Rows rows, Changes changes) {
        this.rows = rows;
        this.rules = new Remembered<>(changes, District.CHANGED, () -> StepRules.of(rows.findAll()));
    }

    /** Those who may do it, the owner of the work list first. */
    public List<Role> roles(NextStep step) {
        return rules.get().roles(step);
    }

    public int workingDays(NextStep step) {
        return rules.get().workingDays(step);
    }

    /** The steps that this role may do. */
    public List<NextStep> of(Role role) {
        return rules.get().of(role);
    }

    @Override
    public void apply(PackFiles files) {
        files.rows("services.csv", row -> Objects.requireNonNullElse(row.optional("steps"), ""))
                .forEach(StepRules::check);
        List<StepRule> rules = files.rows(
                "steps.csv",
                row -> new StepRule(
                        row.text("step"), row.text("roles"), Objects.requireNonNull(row.number("working_days"))));
        rows.deleteAll();
        rows.saveAll(rules);
        this.rules.forget();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends CrudRepository<StepRule, String> {}
}
