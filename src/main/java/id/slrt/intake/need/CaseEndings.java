package id.slrt.intake.need;

import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.registry.Person;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ends what is open of a case at once, wherever it stands: the person has died, or no longer wants any of it. */
@Singleton
public class CaseEndings {
    private static final int LONGEST = 900;

    private final Cases cases;
    private final NeedRepositories.CaseRows rows;
    private final NeedLock lock;
    private final NeedEndings endings;
    private final CaseHistory history;
    private final Audit audit;
    private final Text text;
    private final AppClock clock;
    private final ApplicationEventPublisher<PersonDied> died;

    CaseEndings(
            Cases cases,
            NeedRepositories.CaseRows rows,
            NeedLock lock,
            NeedEndings endings,
            CaseHistory history,
            Audit audit,
            Text text,
            AppClock clock,
            ApplicationEventPublisher<PersonDied> died) {
        this.cases = cases;
        this.rows = rows;
        this.lock = lock;
        this.endings = endings;
        this.history = history;
        this.audit = audit;
        this.text = text;
        this.clock = clock;
        this.died = died;
    }

    public enum Reason {
        /** Every need of that person in the case; where it was the applicant, nothing more is sent to her phone. */
        DIED,
        /** Every need of the case. */
        WITHDREW
    }

    /**
     * What is said.
     *
     * @param person of whom it is said that she died; may be left out where the case has one person
     * @param note how it is known, or why; required with withdrew
     */
    @Serdeable
    public record Form(
            @Nullable String reason,
            @Nullable Long person,
            @Nullable String note,
            @Nullable Integer version) {}

    /**
     * Each need ends as withdrawn, so that nobody counts as served or refused; referrals under way end with it, and their
     * agencies are told.
     *
     * @throws Problem 409 when nothing of it is open or somebody was first, 422 when something is missing
     */
    @Transactional
    public CaseFile end(String ticket, Form form, Viewer viewer) {
        if (!viewer.may(Permission.WORK_ON_CASES)) {
            throw Problem.forbidden("not_allowed");
        }
        long id = cases.require(ticket, viewer).key();
        int version = lock.takeCase(id).version();
        CaseFile file = cases.read(id);
        Inputs inputs = new Inputs();
        Reason reason = inputs.word("reason", Reason.class, form.reason());
        boolean death = reason == Reason.DIED;
        String note =
                death ? inputs.optional("note", form.note(), LONGEST) : inputs.required("note", form.note(), LONGEST);
        Person person = death ? person(file, form.person(), inputs) : null;
        inputs.orThrow();
        if (form.version() != null && form.version() != version) {
            throw Problem.conflict("case_changed");
        }
        Predicate<Need> concerned = need -> person == null || isOf(need, person, file);
        List<Need> open =
                file.needs().stream().filter(need -> need.nextStep() != null).toList();
        List<Need> ending = open.stream().filter(concerned).toList();
        if (ending.isEmpty() && person == null) {
            throw Problem.conflict("case_nothing_open");
        }
        String why = why(Objects.requireNonNull(reason), note);
        if (person != null) {
            diedOf(file, person, ending.size() == open.size(), note, viewer);
        }
        for (Need need : ending) {
            endings.close(lock.take(need.key()), NeedState.WITHDRAWN, why, viewer);
        }
        audit.record(
                viewer,
                death ? "person_died" : "case_withdrawn",
                "case",
                file.file().ticket(),
                null);
        if (person != null) {
            died.publishEvent(new PersonDied(id, person.key()));
        }
        return cases.read(id);
    }

    /** Before the needs end, so that no message about their end is written. */
    private void diedOf(CaseFile file, Person person, boolean nothingLeft, @Nullable String note, Viewer viewer) {
        history.note(file.file().key(), "person_died", person.name() + (note == null ? "" : ": " + note), viewer);
        if (nothingLeft || person.key() == file.applicant().key()) {
            rows.quiet(file.file().key(), clock.instant());
        }
    }

    private static @Nullable Person person(CaseFile file, @Nullable Long id, Inputs inputs) {
        if (id == null && file.people().size() == 1) {
            return file.applicant();
        }
        Person named = file.people().stream()
                .filter(person -> id != null && person.key() == id)
                .findFirst()
                .orElse(null);
        if (named == null) {
            inputs.reject("person", id == null ? "required" : "not_of_the_case");
        }
        return named;
    }

    /** Also where the need was recorded for a record that has been merged with hers. */
    private static boolean isOf(Need need, Person person, CaseFile file) {
        Person other = file.peopleById().get(need.personId());
        return need.personId() == person.key()
                || other != null
                        && (Objects.equals(other.mergedInto(), person.key())
                                || Objects.equals(person.mergedInto(), other.key()));
    }

    private String why(Reason reason, @Nullable String note) {
        if (reason == Reason.WITHDREW) {
            return Objects.requireNonNull(note);
        }
        String word = text.of(Text.ID, "need.died_reason");
        return note == null ? word : word + ": " + note;
    }
}
