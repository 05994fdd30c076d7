package id.slrt.letter;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.letter.signatory.Signatory;
import id.slrt.letter.template.LetterVariable;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.registry.Household;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.snapshot.Imports;
import id.slrt.shared.AppClock;
import id.slrt.shared.Dates;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a letter for each variable, in Indonesian. */
@Singleton
class LetterFacts {
    private final Registry registry;
    private final Imports imports;
    private final Referrals referrals;
    private final District district;
    private final AppClock clock;
    private final Text text;

    LetterFacts(Registry registry, Imports imports, Referrals referrals, District district, AppClock clock, Text text) {
        this.registry = registry;
        this.imports = imports;
        this.referrals = referrals;
        this.district = district;
        this.clock = clock;
        this.text = text;
    }

    /** "21 November 2026". */
    static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Dates.INDONESIAN).format(day);
    }

    /** For what a letter usually is, when the officer says nothing else. */
    String purpose(LetterKind kind, Need need) {
        return kind.purpose().replace("{service}", service(need));
    }

    /** Values by the name of their variable. */
    Map<String, String> of(LetterKind kind, ServiceCase file, Need need, Signatory signatory, String purpose) {
        Person person = registry.require(need.personId());
        Household household = person.householdId() == null ? null : registry.household(person.householdId());
        Map<LetterVariable, String> values = new EnumMap<>(LetterVariable.class);
        values.put(LetterVariable.NAME, person.name());
        values.put(LetterVariable.NIK, or(person.nik()));
        values.put(LetterVariable.FAMILY_CARD_NO, household == null ? "" : or(household.familyCardNo()));
        values.put(LetterVariable.BIRTH, birth(person));
        Integer age = person.age(clock.today());
        values.put(LetterVariable.AGE, age == null ? "" : age.toString());
        values.put(LetterVariable.SEX, text.of(Text.ID, "letter.sex." + person.sex()));
        values.put(LetterVariable.ADDRESS, address(person, household));
        values.put(LetterVariable.VILLAGE, district.place(person.village()));
        values.put(LetterVariable.TICKET, Tickets.show(file.ticket()));
        values.put(LetterVariable.SERVICE, service(need));
        values.put(LetterVariable.AGENCY, district.agencyName(agency(need)));
        values.put(LetterVariable.PURPOSE, purpose);
        values.put(LetterVariable.OFFICE, district.setting("office"));
        values.put(LetterVariable.DISTRICT, district.setting("name"));
        values.put(LetterVariable.POSITION, signatory.printedTitle());
        values.put(LetterVariable.SHARING, text.of(Text.ID, "letter.sharing." + Word.of(file.sharing())));
        values.put(LetterVariable.DATE, date(clock.today()));
        if (kind.registryFacts()) {
            values.put(LetterVariable.REGISTERED, registered(person));
            Integer decile = household == null ? null : household.decile();
            values.put(LetterVariable.DECILE, decile == null ? "" : decile.toString());
            values.put(
                    LetterVariable.MEMBERSHIPS,
                    person.memberships().stream()
                            .map(code -> text.of(Text.ID, "letter.membership." + code))
                            .collect(Collectors.joining(", ")));
            values.put(
                    LetterVariable.SNAPSHOT,
                    date(imports.applied().map(job -> job.asOf()).orElse(clock.today())));
        }
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }

    private String service(Need need) {
        return district.service(need.service()).map(Service::nameId).orElse(need.service());
    }

    /** Who has the need now, else who leads the service. */
    private String agency(Need need) {
        return referrals.ofCase(need.caseId()).stream()
                .filter(referral ->
                        referral.needId() == need.key() && referral.state().open())
                .map(Referral::agency)
                .findFirst()
                .orElseGet(() -> district.service(need.service())
                        .map(Service::leadAgency)
                        .orElse(district.host()));
    }

    private String registered(Person person) {
        if (!person.origin().equals("import")) {
            return text.of(Text.ID, "letter.registered.no");
        }
        return person.leftOn() == null
                ? text.of(Text.ID, "letter.registered.yes")
                : text.of(Text.ID, "letter.registered.left", date(Objects.requireNonNull(person.leftOn())));
    }

    private static String birth(Person person) {
        LocalDate date = person.birthDate();
        String day = date != null
                ? date(date)
                : person.birthYear() == null ? "" : person.birthYear().toString();
        return Stream.of(or(person.birthPlace()), day)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String address(Person person, @Nullable Household household) {
        Stream<String> home = household == null
                ? Stream.empty()
                : Stream.of(
                        or(household.address()),
                        household.rt() == null ? "" : "RT " + household.rt(),
                        household.rw() == null ? "" : "RW " + household.rw());
        String street = home.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return street.isEmpty() ? district.place(person.village()) : street + ", " + district.place(person.village());
    }

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
