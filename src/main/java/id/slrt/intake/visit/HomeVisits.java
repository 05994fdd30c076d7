package id.slrt.intake.visit;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Steps;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Home visits: made once for all needs of a case that wait for one. */
@Singleton
public class HomeVisits {
    private final Rows visits;
    private final Cases cases;
    private final Needs needs;
    private final Steps steps;
    private final Audit audit;
    private final AppClock clock;

    HomeVisits(Rows visits, Cases cases, Needs needs, Steps steps, Audit audit, AppClock clock) {
        this.visits = visits;
        this.cases = cases;
        this.needs = needs;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** The visits of a case, oldest first. */
    public List<HomeVisit> of(long caseId) {
        return visits.findByCaseIdOrderById(caseId);
    }

    /** The needs of the case that wait for a visit. */
    public List<Need> waiting(long caseId) {
        return needs.ofCase(caseId).stream()
                .filter(need -> need.nextStep() == NextStep.VISIT)
                .toList();
    }

    /**
     * Records a visit. Somebody was found: the needs go on to be verified. Nobody: the manager decides.
     *
     * @throws Problem 409 when no need of the case waits for a visit, with who was first; 422 when something is missing
     */
    @Transactional
    public HomeVisit record(String ticket, VisitForm form, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        if (!viewer.is(steps.roles(NextStep.VISIT).toArray(Role[]::new))) {
            throw Problem.forbidden("not_allowed");
        }
        List<Need> any = needs.ofCase(file.key());
        needs.lock(any.getFirst().key());
        List<Need> waiting = waiting(file.key());
        if (waiting.isEmpty()) {
            throw nothingToVisit(file.key());
        }
        HomeVisit visit = visits.save(
                form.judge(file.key(), clock.today(), clock.instant(), viewer.userId(), viewer.displayName()));
        for (Need need : waiting) {
            needs.visited(need, visit.found(), visit.note(), viewer);
        }
        audit.record(viewer, "visit_made", "case", file.ticket(), null);
        return visit;
    }

    private Problem nothingToVisit(long caseId) {
        List<HomeVisit> made = of(caseId);
        return made.isEmpty()
                ? Problem.conflict("no_visit_needed")
                : Problem.conflict(
                        "somebody_was_first",
                        new Text.Key("problem.no_visit_needed"),
                        new Text.Key("event.visit_made"),
                        made.getLast().actor());
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<HomeVisit, Long> {
        HomeVisit save(HomeVisit visit);

        List<HomeVisit> findByCaseIdOrderById(long caseId);
    }
}
