package id.slrt.intake.need;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.turn.Holder;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.shared.Inputs;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Does what the desk can do with a need: each act checks, changes the need and passes the turn, or changes nothing. */
@Singleton
class NeedActs {
    private final NeedLock lock;
    private final NeedCourse course;
    private final Holders holders;
    private final NeedEndings endings;
    private final Turns turns;
    private final CaseHistory history;
    private final DeliveredOn deliveredOn;
    private final District district;
    private final ParkingDate parking;
    private final ApplicationEventPublisher<NeedLetterIssued> letters;
    private final BeanProvider<OpenReferral> referral;

    NeedActs(
            NeedLock lock,
            NeedCourse course,
            Holders holders,
            NeedEndings endings,
            Turns turns,
            CaseHistory history,
            DeliveredOn deliveredOn,
            District district,
            ParkingDate parking,
            ApplicationEventPublisher<NeedLetterIssued> letters,
            BeanProvider<OpenReferral> referral) {
        this.lock = lock;
        this.course = course;
        this.holders = holders;
        this.endings = endings;
        this.turns = turns;
        this.history = history;
        this.deliveredOn = deliveredOn;
        this.district = district;
        this.parking = parking;
        this.letters = letters;
        this.referral = referral;
    }

    @Transactional
    void act(long id, NeedAct act, NeedForm form, Viewer viewer) {
        Need need = lock.take(id, act, form.version(), viewer);
        switch (act) {
            case VERIFY -> pass(need, "need_verified", form.note(), viewer);
            case RECOMMEND -> pass(need, "need_recommended", form.note(), viewer);
            case DETERMINE -> pass(need, "need_determined", form.note(), viewer);
            case LETTER -> letter(need, form.note(), viewer);
            case SERVE -> serve(need, form, viewer);
            case SERVED_BEFORE -> servedBefore(need, form, viewer);
            case BROUGHT -> brought(need, text(form.note()), viewer);
            case APPEAL -> refer(need, "need_appealed", required("note", form.note()), viewer);
            case FOUND -> refer(need, "person_found", text(form.note()), viewer);
            case NOT_DUPLICATE -> refer(need, "need_not_duplicate", required("note", form.note()), viewer);
            case NOT_FOUND -> notFound(need, "person_not_found", form.note(), viewer);
            case AGAIN -> go(need, lastSearch(need), "search_again", text(form.note()), viewer);
            case PARK -> {
                Holder parked = holders.of(need, NextStep.PARKED, parking.of(form.until()));
                course.go(need, need.state(), parked, "need_parked", parking.told(parked, text(form.note())), viewer);
            }
            case SILENT -> endings.silent(need, viewer);
            case DUPLICATE -> endings.duplicate(need, form, viewer);
            case WITHDRAW -> endings.close(need, NeedState.WITHDRAWN, form.reason(), viewer);
            case CLOSE -> endings.close(need, NeedState.NOT_FULFILLED, form.reason(), viewer);
            case REOPEN -> endings.reopen(need, form.reason(), viewer);
        }
    }

    /**
     * A letter for the need was issued. Where the letter is the next step the need goes on, and where the desk's letter is
     * the service itself it is fulfilled; any other letter only stands in the history.
     */
    @Transactional
    void letterIssued(long id, String number, Viewer viewer) {
        Need need = lock.take(id);
        if (need.nextStep() == null) {
            throw lock.notNow(need);
        }
        letter(need, number, viewer);
    }

    private void letter(Need need, @Nullable String given, Viewer viewer) {
        String number = required("note", given);
        Service service = service(need);
        boolean awaited = need.nextStep() == NextStep.LETTER;
        history.ofNeed(need, awaited ? "letter_issued" : "letter_along", need.state(), number, viewer);
        letters.publishEvent(new NeedLetterIssued(need.key(), need.caseId(), number));
        if (Chain.endsWithLetter(service) && awaited || service.desk() && need.nextStep() == NextStep.REFER) {
            course.end(need, NeedState.FULFILLED, district.host(), null, null, viewer);
        } else if (awaited) {
            course.move(need, need.state(), holders.of(need, Chain.after(service, NextStep.LETTER)));
        }
    }

    /** A step of the chain is done. */
    @Transactional(Transactional.TxType.MANDATORY)
    void pass(Need need, String kind, @Nullable String note, Viewer viewer) {
        NextStep done = Objects.requireNonNull(need.nextStep());
        Holder next = holders.of(need, Chain.after(service(need), done));
        course.go(need, Chain.reached(done, need.state()), next, kind, text(note), viewer);
    }

    /** Nobody was found; the manager decides what then. */
    @Transactional(Transactional.TxType.MANDATORY)
    void notFound(Need need, String kind, @Nullable String note, Viewer viewer) {
        go(need, NextStep.DECIDE, kind, required("note", note), viewer);
    }

    private void serve(Need need, NeedForm form, Viewer viewer) {
        if (!service(need).desk()) {
            throw lock.notNow(need);
        }
        Inputs inputs = new Inputs();
        String note = inputs.optional("note", form.note(), 1000);
        LocalDate on = deliveredOn.read(inputs, form.deliveredOn(), need);
        inputs.orThrow();
        course.end(need, NeedState.FULFILLED, district.host(), null, note, on, viewer);
    }

    private void brought(Need need, @Nullable String note, Viewer viewer) {
        if (need.nextStep() == NextStep.APPLICANT) {
            referral.get().goOn(need, note, viewer);
        } else {
            refer(need, "document_brought", note, viewer);
        }
    }

    /** Counted on its true day; the history tells the day and why it was written down afterwards (docs/decisions/0048). */
    private void servedBefore(Need need, NeedForm form, Viewer viewer) {
        Inputs inputs = new Inputs();
        String reason = inputs.required("reason", form.reason(), 900);
        LocalDate on = deliveredOn.before(inputs, form.deliveredOn(), need);
        String agency = Objects.requireNonNullElse(inputs.optional("agency", form.agency(), 20), district.host());
        if (district.agency(agency).isEmpty()) {
            inputs.reject("agency", "agency_unknown", agency);
        }
        inputs.orThrow();
        course.end(need, NeedState.FULFILLED, agency, null, reason, on, viewer);
    }

    private void refer(Need need, String kind, @Nullable String note, Viewer viewer) {
        go(need, NextStep.REFER, kind, note, viewer);
    }

    private void go(Need need, NextStep step, String kind, @Nullable String note, Viewer viewer) {
        course.go(need, need.state(), holders.of(need, step), kind, note, viewer);
    }

    private NextStep lastSearch(Need need) {
        return turns.ofNeed(need.key()).reversed().stream()
                .map(Turn::step)
                .filter(step -> step == NextStep.VISIT || step == NextStep.OUTREACH)
                .findFirst()
                .orElse(NextStep.OUTREACH);
    }

    private Service service(Need need) {
        return district.service(need.service()).orElseThrow();
    }

    private static String required(String field, @Nullable String value) {
        Inputs inputs = new Inputs();
        String text = inputs.required(field, value, 1000);
        inputs.orThrow();
        return text;
    }

    private static @Nullable String text(@Nullable String note) {
        Inputs inputs = new Inputs();
        String text = inputs.optional("note", note, 1000);
        inputs.orThrow();
        return text;
    }
}
