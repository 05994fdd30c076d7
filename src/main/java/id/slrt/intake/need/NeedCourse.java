package id.slrt.intake.need;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.turn.Holder;
import id.slrt.intake.turn.Turns;
import id.slrt.shared.AppClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a need's state, next step and holder change: the open turn ends and the next begins in the same
 * transaction. Whoever calls holds the lock on the case and its needs.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class NeedCourse {
    private final NeedRepositories.NeedRows needs;
    private final NeedRepositories.CaseRows cases;
    private final Turns turns;
    private final Holders holders;
    private final CaseHistory history;
    private final Audit audit;
    private final DeliveredOn deliveredOn;
    private final AppClock clock;
    private final ApplicationEventPublisher<Object> events;

    NeedCourse(
            NeedRepositories.NeedRows needs,
            NeedRepositories.CaseRows cases,
            Turns turns,
            Holders holders,
            CaseHistory history,
            Audit audit,
            DeliveredOn deliveredOn,
            AppClock clock,
            ApplicationEventPublisher<Object> events) {
        this.needs = needs;
        this.cases = cases;
        this.turns = turns;
        this.holders = holders;
        this.history = history;
        this.audit = audit;
        this.deliveredOn = deliveredOn;
        this.clock = clock;
        this.events = events;
    }

    /** A need was recorded. */
    void begin(Need need) {
        Holder holder = holders.of(need, Objects.requireNonNull(need.nextStep()));
        if (holder.step() == need.nextStep()) {
            pass(need, holder);
        } else {
            move(need, need.state(), holder);
        }
        events.publishEvent(new NeedRecorded(need.key(), need.caseId()));
    }

    /** Goes on to a step; history and audit are told what was done. */
    void go(Need need, NeedState to, Holder holder, String kind, @Nullable String note, Viewer viewer) {
        history.ofNeed(need, kind, to, note, viewer);
        audit.record(viewer, kind, "need", need.key(), null);
        move(need, to, holder);
    }

    /** The same for a referral's moves, which have told their own history. */
    void move(Need need, NeedState to, Holder holder) {
        needs.move(need.key(), to.name(), holder.step().name(), need.reason(), holder.parkedUntil(), null);
        pass(need, holder);
    }

    void end(
            Need need,
            NeedState outcome,
            String agency,
            @Nullable Long referralId,
            @Nullable String reason,
            Viewer viewer) {
        end(need, outcome, agency, referralId, reason, clock.today(), viewer);
    }

    /** @param on the day on which the service was given */
    void end(
            Need need,
            NeedState outcome,
            String agency,
            @Nullable Long referralId,
            @Nullable String reason,
            LocalDate on,
            Viewer viewer) {
        Instant now = clock.instant();
        needs.move(need.key(), outcome.name(), null, reason, null, now);
        turns.end(need.key());
        history.ofNeed(need, "need_ended", outcome, deliveredOn.told(on, reason), viewer);
        audit.record(viewer, "need_ended", "need", need.key(), null);
        events.publishEvent(new NeedEnded(need.key(), need.caseId(), outcome, agency, referralId, need.nextStep(), on));
        if (needs.open(need.caseId()) == 0) {
            cases.close(need.caseId(), now);
            history.ofCase(need.caseId(), "case_closed", viewer);
            events.publishEvent(new CaseClosed(need.caseId()));
        }
    }

    /** The outcome is taken back and the need goes on; its case with it. */
    void reopen(Need need, NeedState to, Holder holder, String reason, Viewer viewer) {
        needs.reopen(need.key(), to.name(), holder.step().name());
        pass(need, holder);
        history.ofNeed(need, "need_reopened", to, reason, viewer);
        audit.record(viewer, "need_reopened", "need", need.key(), null);
        cases.unquiet(need.caseId());
        if (cases.reopen(need.caseId()) > 0) {
            history.ofCase(need.caseId(), "case_reopened", viewer);
        }
        events.publishEvent(new NeedReopened(need.key(), need.caseId(), need.state(), reason));
    }

    /** The same turn, taken up by somebody of the agency that has it. */
    void takenUp(Need need, @Nullable Long assignee) {
        turns.assign(need.key(), assignee);
    }

    void released(long user) {
        turns.release(user);
    }

    private void pass(Need need, Holder holder) {
        turns.pass(need.key(), need.caseId(), need.village(), holder);
    }
}
