package id.slrt.registry;

import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what the registry says of a person (docs/decisions/0039). All of somebody who was registered here; of who came
 * with a file only what a later file cannot turn into another person. Each correction is kept, with the value before it.
 */
@Singleton
public class Corrections {
    /** The relations of a family card; texts are {@code relation.<word>}. */
    public static final List<String> RELATIONS = List.of(
            "kepala_keluarga",
            "istri",
            "suami",
            "anak",
            "menantu",
            "cucu",
            "orang_tua",
            "mertua",
            "famili_lain",
            "lainnya");

    public static final String HEAD = RELATIONS.getFirst();
    private static final int REASON = 200;
    private static final String NUMBERS = ".*\\d{6}.*";
    private static final Set<PersonField> NO_PART_OF_A_FILE = EnumSet.of(PersonField.PHONE);
    private static final Set<PersonField> HEEDED_BY_IMPORTS =
            EnumSet.of(PersonField.NAME, PersonField.BIRTH, PersonField.SEX, PersonField.MOTHER, PersonField.RELATION);

    private final PersonRepository people;
    private final HouseholdRepository households;
    private final PersonEdits edits;
    private final Registration registration;
    private final Looks looks;
    private final Audit audit;
    private final AppClock clock;
    private final ApplicationEventPublisher<PersonRegistered> events;

    Corrections(
            PersonRepository people,
            HouseholdRepository households,
            PersonEdits edits,
            Registration registration,
            Looks looks,
            Audit audit,
            AppClock clock,
            ApplicationEventPublisher<PersonRegistered> events) {
        this.people = people;
        this.households = households;
        this.edits = edits;
        this.registration = registration;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** What this viewer may correct of a person; nothing of a record that was merged into another. */
    public Set<PersonField> correctable(Person person, Viewer viewer) {
        boolean ofTheRegistry = person.origin().equals("import") || people.ofTheRegistry(person.key()) > 0;
        boolean may = viewer.may(Permission.IDENTIFY_PEOPLE) || viewer.is(Role.FACILITATOR) && !ofTheRegistry;
        if (!may || person.mergedInto() != null) {
            return EnumSet.noneOf(PersonField.class);
        }
        if (!ofTheRegistry) {
            return EnumSet.allOf(PersonField.class);
        }
        Set<PersonField> fields = EnumSet.copyOf(NO_PART_OF_A_FILE);
        // the next file finds its people by NIK, else by card, name and birth: what it goes by stays as it delivered it
        if (person.nik() == null) {
            fields.add(PersonField.NIK);
        } else if (edits.ofNik(person.key()) == 0) {
            fields.addAll(HEEDED_BY_IMPORTS);
        }
        return fields;
    }

    /** What was corrected, the newest first. */
    public List<PersonEdit> of(long person) {
        return edits.of(person);
    }

    /** A person as she is, to be corrected. */
    public PersonForm form(Person person) {
        return PersonForm.of(person, card(person));
    }

    /**
     * Corrects a person.
     *
     * @throws Problem 404, 403, 409 when somebody changed this person meanwhile; 422 with what is wrong, field by field
     * @throws ReasonNeeded as at every look
     */
    @Transactional
    public Person correct(long id, PersonForm form, Looks.From from, Viewer viewer) {
        looks.judge(looks.require(id, viewer), from, viewer);
        Person known = people.lock(id).orElseThrow(() -> Problem.notFound("no_person"));
        Inputs inputs = new Inputs();
        Integer version = inputs.version(form.version());
        if (known.mergedInto() != null || version != null && version != known.version()) {
            throw Problem.conflict("person_changed");
        }
        String card = card(known);
        PersonForm was = PersonForm.of(known, card);
        Set<PersonField> sent = EnumSet.allOf(PersonField.class);
        sent.removeIf(field -> !form.changes(field, was));
        Inputs judged = new Inputs();
        Person draft = registration.draft(form.over(was), known, judged, "", viewer);
        judged.errors().stream().filter(error -> concerns(error, sent)).forEach(inputs::reject);
        FamilyCardNo typed = FamilyCardNo.parse(new Inputs(), "familyCardNo", form.familyCardNo());
        String newCard = !sent.contains(PersonField.CARD) ? card : typed == null ? null : typed.digits();
        Person wanted = known.corrected(draft, relation(form, sent, known, inputs), sent);
        Set<PersonField> changed = EnumSet.copyOf(sent);
        changed.removeIf(field -> Objects.equals(field.of(known, card), field.of(wanted, newCard)));
        Set<PersonField> allowed = correctable(known, viewer);
        changed.stream()
                .filter(field -> !allowed.contains(field))
                .forEach(field -> inputs.reject(field.input(), "from_registry"));
        String reason = reason(form, changed, inputs);
        if (!inputs.isRejected() && isSecondHead(wanted, changed, newCard)) {
            inputs.reject("relation", "two_heads");
        }
        inputs.orThrow();
        if (changed.isEmpty()) {
            return known;
        }
        Instant now = clock.instant();
        Person saved = changed.contains(PersonField.CARD)
                ? registration.correct(wanted, newCard)
                : registration.correct(wanted);
        edits.saveAll(changed.stream()
                .map(field -> new PersonEdit(
                        null,
                        id,
                        field,
                        field.of(known, card),
                        field.of(wanted, newCard),
                        reason,
                        viewer.username(),
                        now))
                .toList());
        people.changed(id, now);
        audit.record(
                viewer,
                "person_corrected",
                "person",
                id,
                changed.stream().map(PersonField::input).collect(Collectors.joining(",")));
        events.publishEvent(new PersonRegistered(id));
        return saved;
    }

    /** What is odd about the NIK is also told when the other side, sex or birth, was changed. */
    private static boolean concerns(FieldError error, Set<PersonField> sent) {
        boolean disagrees = error.code().equals(Nik.SEX) && sent.contains(PersonField.SEX)
                || error.code().equals(Nik.BIRTH_DATE) && sent.contains(PersonField.BIRTH);
        return disagrees
                || error.field().equals("noNikReason") && sent.contains(PersonField.NIK)
                || sent.stream().anyMatch(field -> field.input().equals(error.field()));
    }

    private static @Nullable String relation(PersonForm form, Set<PersonField> sent, Person known, Inputs inputs) {
        if (!sent.contains(PersonField.RELATION)) {
            return known.relation();
        }
        String relation = Objects.requireNonNull(form.relation()).strip();
        if (!relation.isEmpty() && !RELATIONS.contains(relation)) {
            inputs.reject("relation", "unknown_word", String.join(", ", RELATIONS));
        }
        return relation.isEmpty() ? null : relation;
    }

    private static @Nullable String reason(PersonForm form, Set<PersonField> changed, Inputs inputs) {
        boolean wanted = changed.stream().anyMatch(PersonField::isReasoned);
        String reason = wanted
                ? inputs.required("reason", form.reason(), REASON)
                : inputs.optional("reason", form.reason(), REASON);
        if (reason != null && reason.matches(NUMBERS)) {
            inputs.reject("reason", "no_numbers");
        }
        return reason == null || reason.isEmpty() ? null : reason;
    }

    /** A card has one head: the other is corrected first. */
    private boolean isSecondHead(Person wanted, Set<PersonField> changed, @Nullable String card) {
        boolean asked = changed.contains(PersonField.RELATION) || changed.contains(PersonField.CARD);
        return asked
                && card != null
                && HEAD.equals(wanted.relation())
                && households
                        .findByFamilyCardNo(card)
                        .map(household -> people.members(household.key()))
                        .orElse(List.of())
                        .stream()
                        .anyMatch(member -> member.key() != wanted.key() && HEAD.equals(member.relation()));
    }

    private @Nullable String card(Person person) {
        return Optional.ofNullable(person.householdId())
                .flatMap(households::findById)
                .map(Household::familyCardNo)
                .orElse(null);
    }
}
