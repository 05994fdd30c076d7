package id.slrt.intake.need;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseAccess;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Steps;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a need for a change: locked, permitted and possible, or the second is told who was first. */
@Singleton
class NeedLock {
    private final NeedRepositories.NeedRows needs;
    private final NeedRepositories.CaseRows cases;
    private final CaseHistory history;
    private final Steps steps;

    NeedLock(NeedRepositories.NeedRows needs, NeedRepositories.CaseRows cases, CaseHistory history, Steps steps) {
        this.needs = needs;
        this.cases = cases;
        this.history = history;
        this.steps = steps;
    }

    /** The need, with its case locked against any other change until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Need take(long id) {
        Need seen = needs.findById(id).orElseThrow(() -> Problem.notFound("no_need", id));
        takeCase(seen.caseId());
        return needs.lock(id).orElseThrow();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ServiceCase takeCase(long caseId) {
        return cases.lock(caseId).orElseThrow();
    }

    /** The need, when this viewer may do this with it now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Need take(long id, NeedAct act, @Nullable Integer version, Viewer viewer) {
        Need need = take(id);
        CaseAccess.check(cases.findById(need.caseId()).orElseThrow(), viewer);
        if (!viewer.is(roles(act, need).toArray(Role[]::new))) {
            throw Problem.forbidden("not_allowed");
        }
        if (version != null && version != need.version()) {
            throw told(need, "need_changed");
        }
        if (!act.fits(need.nextStep())) {
            throw notNow(need);
        }
        return need;
    }

    List<Role> roles(NeedAct act, Need need) {
        NextStep step = need.nextStep();
        return switch (act) {
            case VERIFY -> steps.roles(NextStep.VERIFY);
            case RECOMMEND -> steps.roles(NextStep.RECOMMEND);
            case DETERMINE -> steps.roles(NextStep.DETERMINE);
            case LETTER -> steps.roles(NextStep.LETTER);
            case SERVE, SERVED_BEFORE -> List.of(Role.FRONT_OFFICE, Role.MANAGER);
            case REOPEN -> List.of(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER);
            case WITHDRAW, CLOSE -> List.of(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR);
            default -> step == null || !act.fits(step) ? List.of(Role.values()) : steps.roles(step);
        };
    }

    Problem notNow(Need need) {
        return told(need, need.nextStep() == null ? "need_ended" : "need_step." + Word.of(need.nextStep()));
    }

    /** The reason, and who did what last. */
    private Problem told(Need need, String code) {
        return history.lastOf(need.key())
                .map(last -> Problem.conflict(
                        "somebody_was_first",
                        new Text.Key("problem." + code),
                        new Text.Key("event." + last.kind()),
                        last.actor()))
                .orElseGet(() -> Problem.conflict(code));
    }
}
