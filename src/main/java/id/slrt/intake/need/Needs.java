package id.slrt.intake.need;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.turn.Holder;
import id.slrt.intake.turn.NextStep;
import id.slrt.registry.Person;
import id.slrt.shared.Problem;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Needs, from recorded to an outcome: reading them, what the desk does with them, and what referrals make of them. */
@Singleton
public class Needs {
    private final NeedRepositories.NeedRows needs;
    private final NeedActs acts;
    private final NeedLock lock;
    private final NeedCourse course;
    private final NeedEndings endings;
    private final Holders holders;
    private final District district;
    private final BeanProvider<OpenReferral> referral;

    Needs(
            NeedRepositories.NeedRows needs,
            NeedActs acts,
            NeedLock lock,
            NeedCourse course,
            NeedEndings endings,
            Holders holders,
            District district,
            BeanProvider<OpenReferral> referral) {
        this.needs = needs;
        this.acts = acts;
        this.lock = lock;
        this.course = course;
        this.endings = endings;
        this.holders = holders;
        this.district = district;
        this.referral = referral;
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

    /** Every need that has not ended. */
    public List<Need> allOpen() {
        return needs.allOpen();
    }

    /** Records a need, at the first step of its service. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Need begin(ServiceCase file, Person person, Service service, @Nullable String note, Instant now) {
        Need need = needs.save(Need.recorded(file, person, service, Chain.first(service), note, now));
        course.begin(need);
        return need;
    }

    /**
     * Does one act.
     *
     * @throws Problem 403 when it is another's work, 409 when it is not possible now or somebody was first (with who and
     *     what), 422 when something is missing
     */
    @Transactional
    public Need act(long id, NeedAct act, NeedForm form, Viewer viewer) {
        acts.act(id, act, form, viewer);
        return require(id);
    }

    /** The back office has checked the facts. */
    @Transactional
    public Need verify(long id, @Nullable String note, Viewer viewer) {
        return act(id, NeedAct.VERIFY, NeedForm.note(note), viewer);
    }

    /** The manager determines. */
    @Transactional
    public Need determine(long id, @Nullable String note, Viewer viewer) {
        return act(id, NeedAct.DETERMINE, NeedForm.note(note), viewer);
    }

    /** The front office meets the need itself, at once; only for services of the desk. */
    @Transactional
    public Need serveAtDesk(long id, @Nullable String note, Viewer viewer) {
        return act(id, NeedAct.SERVE, NeedForm.note(note), viewer);
    }

    /** Ends a need without a service: the applicant no longer wants it, or it cannot be met; the reason is required. */
    @Transactional
    public Need close(long id, NeedState outcome, @Nullable String reason, Viewer viewer) {
        NeedAct act = outcome == NeedState.WITHDRAWN ? NeedAct.WITHDRAW : NeedAct.CLOSE;
        return act(id, act, NeedForm.reason(reason), viewer);
    }

    /**
     * A letter for the need was issued, in the caller's transaction; emits {@link NeedLetterIssued}. Where the letter is
     * awaited the need goes on, and where it is the service itself the need is fulfilled. Locks the case: before any lock
     * of the caller's own.
     */
    @Transactional
    public Need letterIssued(long id, String number, Viewer viewer) {
        acts.letterIssued(id, number, viewer);
        return require(id);
    }

    /** The need, with its case locked against any other change until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Need lock(long id) {
        return lock.take(id);
    }

    /** The case, for a need to be added. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ServiceCase lockCase(long caseId) {
        return lock.takeCase(caseId);
    }

    /** A home was visited for it: it goes on when somebody was found, else the manager decides. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void visited(Need need, boolean found, @Nullable String note, Viewer viewer) {
        if (found) {
            acts.pass(need, "visit_made", note, viewer);
        } else {
            acts.notFound(need, "visit_nobody", note, viewer);
        }
    }

    /** A referral is under way and another turn begins. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void underWay(Need need, Holder holder) {
        course.move(need, NeedState.IN_SERVICE, holder);
    }

    /** The agency keeps the turn; somebody of it has taken it up. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenUp(Need need, @Nullable Long assignee) {
        course.takenUp(need, assignee);
    }

    /** The turns in the hands of somebody who is gone are nobody's until taken up again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void released(long user) {
        course.released(user);
    }

    /** A referral came back: the next step it forces. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void backToDesk(Need need, NextStep step) {
        NeedState ready = Chain.passed(district.service(need.service()).orElseThrow());
        course.move(need, ready, holders.of(need, step));
    }

    /** What another office has of it is called off, and the need is the desk's again. The caller holds the lock on the case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unshare(Need seen, String reason, Viewer viewer) {
        Need need = lock.take(seen.key());
        if (need.nextStep() != null
                && need.nextStep().withAgency()
                && referral.get().leftTheOffice(need)) {
            referral.get().callOff(need, reason, viewer);
            backToDesk(need, NextStep.REFER);
        }
    }

    /**
     * An outcome by referral. The caller holds the lock.
     *
     * @param on the day on which the service was given
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Need end(
            Need need,
            NeedState outcome,
            String agency,
            @Nullable Long referralId,
            @Nullable String reason,
            LocalDate on,
            Viewer viewer) {
        if (need.state().ended()) {
            throw lock.notNow(need);
        }
        course.end(need, outcome, agency, referralId, reason, on, viewer);
        return require(need.key());
    }

    /** The referral that brought the outcome was entered in error: the need goes on. The caller holds the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void outcomeInError(Need need, String reason, Viewer viewer) {
        endings.goOn(need, reason, viewer);
    }
}
