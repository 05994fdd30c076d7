package id.slrt.intake;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The life of needs, from recorded to an outcome. */
@Singleton
public class Needs {
    private final IntakeRepositories.NeedRows needs;
    private final IntakeRepositories.CaseRows cases;
    private final CaseHistory history;
    private final District district;
    private final Audit audit;
    private final AppClock clock;
    private final ApplicationEventPublisher<Object> events;

    Needs(
            IntakeRepositories.NeedRows needs,
            IntakeRepositories.CaseRows cases,
            CaseHistory history,
            District district,
            Audit audit,
            AppClock clock,
            ApplicationEventPublisher<Object> events) {
        this.needs = needs;
        this.cases = cases;
        this.history = history;
        this.district = district;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    public Need require(long id) {
        return needs.findById(id).orElseThrow(() -> Problem.notFound("no_need", id));
    }

    /** Needs by number, in one query. */
    public Map<Long, Need> all(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : needs.findByIdIn(ids).stream().collect(Collectors.toMap(Need::key, need -> need));
    }

    public List<Need> ofCase(long caseId) {
        return needs.findByCaseIdInOrderById(List.of(caseId));
    }

    /** The needs whose next step is one of these, oldest first, as far as the viewer's area goes. */
    public Slice<Need> waiting(Collection<NextStep> steps, Viewer viewer, int page, int size) {
        List<String> names = steps.stream().map(Enum::name).toList();
        Page<Need> found = needs.waiting(names, viewer.area(), Pageable.from(page, size));
        return new Slice<>(found.getContent(), page, size, found.getTotalSize());
    }

    /** The need, with its case locked against any other change until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Need lock(long id) {
        cases.lock(require(id).caseId());
        return needs.lock(id).orElseThrow();
    }

    /** The back office has checked the facts and recommends. */
    @Transactional
    public Need verify(long id, @Nullable String note, Viewer viewer) {
        return step(id, NextStep.VERIFY, Role.BACK_OFFICE, NeedState.VERIFIED, "need_verified", note, viewer);
    }

    /** The manager determines. */
    @Transactional
    public Need determine(long id, @Nullable String note, Viewer viewer) {
        return step(id, NextStep.DETERMINE, Role.MANAGER, NeedState.DETERMINED, "need_determined", note, viewer);
    }

    private Need step(
            long id, NextStep expected, Role role, NeedState to, String kind, @Nullable String note, Viewer viewer) {
        if (!viewer.is(role)) {
            throw Problem.forbidden("not_allowed");
        }
        Need need = lock(id);
        if (need.nextStep() != expected) {
            throw notNow(need);
        }
        history.ofNeed(need, kind, to, text(note), viewer);
        audit.record(viewer, kind, "need", id, null);
        needs.move(id, to.name(), firstStep(service(need), to).name(), need.reason(), null);
        return require(id);
    }

    /** The front office meets the need itself, at once; only for services of the desk. */
    @Transactional
    public Need serveAtDesk(long id, @Nullable String note, Viewer viewer) {
        if (!viewer.is(Role.FRONT_OFFICE, Role.MANAGER)) {
            throw Problem.forbidden("not_allowed");
        }
        Need need = lock(id);
        if (!service(need).desk() || need.nextStep() != NextStep.REFER) {
            throw notNow(need);
        }
        return end(need, NeedState.FULFILLED, district.host(), null, text(note), viewer);
    }

    /** Ends a need without a service: the applicant no longer wants it, or it cannot be met; the reason is required. */
    @Transactional
    public Need close(long id, NeedState outcome, @Nullable String reason, Viewer viewer) {
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 1000);
        inputs.orThrow();
        Need need = lock(id);
        CaseAccess.check(cases.findById(need.caseId()).orElseThrow(), viewer);
        if (need.nextStep() == null || need.nextStep() == NextStep.AGENCY) {
            throw notNow(need);
        }
        return end(need, outcome, district.host(), null, why, viewer);
    }

    /** A referral is under way: the agency has the ball. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void underWay(Need need) {
        needs.move(need.key(), NeedState.IN_SERVICE.name(), NextStep.AGENCY.name(), need.reason(), null);
    }

    /** A referral came back: the next step it forces. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void backToDesk(Need need, NextStep step) {
        NeedState ready = service(need).stepList().contains("determine") ? NeedState.DETERMINED : NeedState.RECORDED;
        needs.move(need.key(), ready.name(), step.name(), need.reason(), null);
    }

    /** An outcome, by referral or at the desk. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Need end(
            Need need,
            NeedState outcome,
            String agency,
            @Nullable Long referralId,
            @Nullable String reason,
            Viewer viewer) {
        if (need.state().ended()) {
            throw notNow(need);
        }
        needs.move(need.key(), outcome.name(), null, reason, clock.instant());
        history.ofNeed(need, "need_ended", outcome, reason, viewer);
        audit.record(viewer, "need_ended", "need", need.key(), null);
        events.publishEvent(new NeedEnded(need.key(), need.caseId(), outcome, agency, referralId));
        if (needs.open(need.caseId()) == 0) {
            cases.close(need.caseId(), clock.instant());
            history.ofCase(need.caseId(), "case_closed", viewer);
            events.publishEvent(new CaseClosed(need.caseId()));
        }
        return require(need.key());
    }

    /** The first step still to be done for a service, given how far the need is. */
    static NextStep firstStep(Service service, NeedState state) {
        List<String> steps = service.stepList();
        if (state == NeedState.RECORDED && steps.contains("verify")) {
            return NextStep.VERIFY;
        }
        boolean undetermined = state == NeedState.RECORDED || state == NeedState.VERIFIED;
        return undetermined && steps.contains("determine") ? NextStep.DETERMINE : NextStep.REFER;
    }

    private Service service(Need need) {
        return district.service(need.service()).orElseThrow();
    }

    private Problem notNow(Need need) {
        return need.nextStep() == null
                ? Problem.conflict("need_ended")
                : Problem.conflict("need_step." + Word.of(need.nextStep()));
    }

    private static @Nullable String text(@Nullable String note) {
        Inputs inputs = new Inputs();
        String text = inputs.optional("note", note, 1000);
        inputs.orThrow();
        return text;
    }
}
