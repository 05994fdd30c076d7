package id.slrt.registry;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Phones;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a new person in: judges every field, then writes person, change and audit together. */
@Singleton
class Registration {
    private static final Pattern VILLAGE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");

    private final PersonRepository people;
    private final HouseholdRepository households;
    private final District district;
    private final Audit audit;
    private final AppClock clock;
    private final ApplicationEventPublisher<PersonRegistered> events;

    Registration(
            PersonRepository people,
            HouseholdRepository households,
            District district,
            Audit audit,
            AppClock clock,
            ApplicationEventPublisher<PersonRegistered> events) {
        this.events = events;
        this.people = people;
        this.households = households;
        this.district = district;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Person register(NewPerson form, Inputs inputs, String prefix, Viewer viewer) {
        Person draft = draft(form, null, inputs, prefix, viewer);
        inputs.orThrow();
        FamilyCardNo card = FamilyCardNo.parse(new Inputs(), "familyCardNo", form.familyCardNo());
        Person person =
                unlessTaken(card == null ? draft : draft.in(household(card, draft.village())), prefix, people::save);
        people.changed(person.key(), clock.instant());
        audit.record(viewer, "person_registered", "person", person.key(), null);
        events.publishEvent(new PersonRegistered(person.key()));
        return person;
    }

    /** A known person with what was corrected. */
    @Transactional(Transactional.TxType.MANDATORY)
    Person correct(Person person) {
        return unlessTaken(person, "", people::update);
    }

    /** As {@link #correct(Person)}, on another card, or on none. */
    @Transactional(Transactional.TxType.MANDATORY)
    Person correct(Person person, @Nullable String card) {
        return correct(person.in(card == null ? null : household(new FamilyCardNo(card), person.village())));
    }

    /**
     * The person as the form tells, of use only when nothing was rejected.
     *
     * @param known who it is already; null: somebody new
     */
    Person draft(NewPerson form, @Nullable Person known, Inputs inputs, String prefix, Viewer viewer) {
        Nik nik = Nik.parse(inputs, prefix + "nik", form.nik());
        String reason = noNikReason(form, inputs, prefix);
        String name = inputs.required(prefix + "name", form.name(), 100);
        Born born = Born.read(inputs, prefix + "birthDate", form.birthDate(), clock.today());
        String sex = sex(form.sex(), inputs, prefix + "sex");
        String village = village(form.villageCode(), inputs, prefix + "villageCode", viewer);
        String phone = Phones.mobile(inputs, prefix + "phone", form.phone());
        String mother = inputs.optional(prefix + "motherName", form.motherName(), 100);
        card(form, inputs, prefix + "familyCardNo", viewer);
        List<String> warnings = nik == null ? List.of() : born.disagreements(nik, sex, village);
        if (nik != null) {
            boolean own = known != null && nik.digits().equals(known.nik());
            judge(nik, warnings, own, form.isConfirmed(), inputs, prefix + "nik");
        }
        return new Person(
                null,
                nik == null ? null : nik.digits(),
                reason,
                name,
                null,
                born.date(),
                born.year(),
                sex,
                null,
                null,
                mother,
                village,
                phone,
                false,
                false,
                false,
                false,
                "desk",
                warnings.isEmpty() ? null : String.join(",", warnings),
                null,
                null,
                clock.instant(),
                0);
    }

    /** A household of another area takes nobody in from here: its card is for the desk, which sees whose it is. */
    private void card(NewPerson form, Inputs inputs, String field, Viewer viewer) {
        FamilyCardNo card = FamilyCardNo.parse(inputs, field, form.familyCardNo());
        if (card != null
                && viewer.area() != null
                && households
                        .findByFamilyCardNo(card.digits())
                        .filter(household -> !viewer.covers(household.village()))
                        .isPresent()) {
            inputs.reject(field, "family_card_outside_area", district.place(viewer.area()));
        }
    }

    private void judge(Nik nik, List<String> warnings, boolean own, boolean confirmed, Inputs inputs, String field) {
        if (!own && people.existsByNik(nik.digits())) {
            inputs.reject(field, "nik_taken");
        }
        if (!confirmed) {
            warnings.stream()
                    .filter(warning -> !warning.equals(Nik.DISTRICT))
                    .forEach(warning -> inputs.reject(field, warning));
        }
    }

    /** Two desks may register one NIK at the same moment; the second is told as if it had come later. */
    private Person unlessTaken(Person person, String prefix, UnaryOperator<Person> write) {
        try {
            return write.apply(person);
        } catch (DataAccessException e) {
            if (person.nik() != null && e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw Problem.invalid(prefix + "nik", "nik_taken");
            }
            throw e;
        }
    }

    /** Two desks may enter one new card at the same moment: the second waits for the first and joins its household. */
    private long household(FamilyCardNo card, String village) {
        return households
                .findByFamilyCardNo(card.digits())
                .orElseGet(() -> {
                    households.addUnlessThere(card.digits(), village);
                    return households.findByFamilyCardNo(card.digits()).orElseThrow();
                })
                .key();
    }

    private static @Nullable String noNikReason(NewPerson form, Inputs inputs, String prefix) {
        boolean hasNik = form.nik() != null && !form.nik().isBlank();
        boolean hasReason = form.noNikReason() != null && !form.noNikReason().isBlank();
        if (hasNik) {
            return null;
        }
        if (!hasReason) {
            inputs.reject(prefix + "nik", "nik_or_reason");
            return null;
        }
        NoNikReason reason = inputs.word(prefix + "noNikReason", NoNikReason.class, form.noNikReason());
        return reason == null ? null : Word.of(reason);
    }

    private static String sex(@Nullable String value, Inputs inputs, String field) {
        String sex = inputs.required(field, value, 10);
        if (!sex.isEmpty() && !sex.equals("L") && !sex.equals("P")) {
            inputs.reject(field, "unknown_word", "L, P");
        }
        return sex;
    }

    private String village(@Nullable String value, Inputs inputs, String field, Viewer viewer) {
        String village = inputs.required(field, value, 200);
        boolean ours = village.startsWith(district.setting("code") + ".");
        boolean known =
                district.region(village).filter(region -> !region.subdistrict()).isPresent();
        if (!village.isEmpty() && !known && (ours || !VILLAGE.matcher(village).matches())) {
            inputs.reject(field, "village_unknown");
        } else if (!village.isEmpty() && !viewer.covers(village)) {
            inputs.reject(field, "village_outside_area", district.place(viewer.area()));
        }
        return village;
    }
}
