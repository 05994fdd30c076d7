package id.slrt.intake.need;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ends a need at the desk without a service, and takes an end back. The caller holds the lock. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class NeedEndings {
    private static final Duration REOPEN_WITHIN = Duration.ofDays(30);

    private final NeedCourse course;
    private final Holders holders;
    private final Repeated repeated;
    private final Turns turns;
    private final District district;
    private final Text text;
    private final AppClock clock;
    private final BeanProvider<OpenReferral> referral;

    NeedEndings(
            NeedCourse course,
            Holders holders,
            Repeated repeated,
            Turns turns,
            District district,
            Text text,
            AppClock clock,
            BeanProvider<OpenReferral> referral) {
        this.course = course;
        this.holders = holders;
        this.repeated = repeated;
        this.turns = turns;
        this.district = district;
        this.text = text;
        this.clock = clock;
        this.referral = referral;
    }

    /** What an agency has of it is called off first. */
    void close(Need need, NeedState outcome, @Nullable String reason, Viewer viewer) {
        String why = required(reason);
        if (need.nextStep() != null && need.nextStep().withAgency()) {
            referral.get().callOff(need, why, viewer);
        }
        course.end(need, outcome, district.host(), null, why, viewer);
    }

    /** The applicant has let the days of the step go by; the message about the outcome is the notice. */
    void silent(Need need, Viewer viewer) {
        Turn turn = turns.open(need.key()).orElseThrow();
        if (!turn.overdue(clock.today())) {
            throw Problem.conflict("applicant_has_time", turn.dueOn());
        }
        String reason = text.of(viewer.locale(), "need.silent_reason");
        course.end(need, NeedState.NOT_FULFILLED, district.host(), null, reason, viewer);
    }

    /** Not counted as refused: the other need is what is counted. */
    void duplicate(Need need, NeedForm form, Viewer viewer) {
        String ticket = repeated.link(need, form.other(), viewer);
        String note = form.note() == null || form.note().isBlank()
                ? ""
                : ": " + form.note().strip();
        course.end(need, NeedState.WITHDRAWN, district.host(), null, ticket + note, viewer);
    }

    void reopen(Need need, @Nullable String reason, Viewer viewer) {
        String why = required(reason);
        if (Objects.requireNonNull(need.endedAt()).plus(REOPEN_WITHIN).isBefore(clock.instant())) {
            throw Problem.conflict("too_late_to_reopen", REOPEN_WITHIN.toDays());
        }
        goOn(need, why, viewer);
    }

    /** Where it stopped: at the step of the chain that was never done, or ready to be referred. */
    void goOn(Need need, String reason, Viewer viewer) {
        NextStep last = turns.ofNeed(need.key()).getLast().step();
        var service = district.service(need.service()).orElseThrow();
        NextStep step = last.inChain() ? last : NextStep.REFER;
        NeedState state = last.inChain() ? Chain.before(service, last) : Chain.passed(service);
        course.reopen(need, state, holders.of(need, step), reason, viewer);
    }

    private static String required(@Nullable String reason) {
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 1000);
        inputs.orThrow();
        return why;
    }
}
