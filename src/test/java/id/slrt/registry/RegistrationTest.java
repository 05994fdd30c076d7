package id.slrt.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.access.Viewer;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RegistrationTest {
    @Inject
    Registry registry;

    @Inject
    Office office;

    @Test
    void aPersonIsRegistered() {
        Person person = register(People.woman("Siti Aminah"));
        assertThat(registry.require(person.key()))
                .extracting(Person::name, Person::sex, Person::village, Person::birthDate, Person::warnings)
                .containsExactly("Siti Aminah", "P", People.BABAT, LocalDate.of(1971, 4, 5), null);
        assertThat(registry.all(List.of(person.key(), -1L))).containsOnlyKeys(person.key());
    }

    @Test
    void everythingWrongIsToldAtOnceAtItsField() {
        NewPerson form =
                new NewPerson(" ", "3524", null, "31/12/2999", "X", "35.24.99.2001", "12345", null, "99", null);
        assertThat(errors(form))
                .containsEntry("p.name", "required")
                .containsEntry("p.nik", "nik_length")
                .containsEntry("p.birthDate", "date_future")
                .containsEntry("p.sex", "unknown_word")
                .containsEntry("p.villageCode", "village_unknown")
                .containsEntry("p.phone", "phone")
                .containsEntry("p.familyCardNo", "family_card_length")
                .hasSize(7);
    }

    @Test
    void withoutANikAReasonIsNeeded() {
        NewPerson form = new NewPerson("Mbah Karto", null, null, null, "L", People.BABAT, null, null, null, null);
        assertThat(errors(form)).isEqualTo(Map.of("p.nik", "nik_or_reason"));
        Person person = register(People.withoutNik("Mbah Karto", "", "L", People.BABAT));
        assertThat(person.noNikReason()).isEqualTo("lost");
    }

    @Test
    void aNikOfAnotherSexMustBeConfirmed() {
        NewPerson woman = People.woman("Sri Rahayu");
        NewPerson man = with(woman, "L", null);
        assertThat(errors(man)).isEqualTo(Map.of("p.nik", "nik_sex"));
        assertThat(register(with(woman, "L", "true")).warningList()).containsExactly("nik_sex");
    }

    @Test
    void aNikIsRegisteredOnce() {
        NewPerson form = People.woman("Wahyuni");
        register(form);
        assertThat(errors(form)).isEqualTo(Map.of("p.nik", "nik_taken"));
    }

    @Test
    void whatWasRejectedBeforeCountsToo() {
        Inputs inputs = new Inputs();
        inputs.reject("channel", "required");
        NewPerson form = People.woman("Kasiyati");
        assertThatThrownBy(() -> registry.register(form, inputs, "", petugas())).isInstanceOf(Problem.class);
        assertThat(register(form).name()).isEqualTo("Kasiyati");
    }

    @Test
    void aFacilitatorRegistersInTheOwnAreaOnly() {
        NewPerson form = People.woman("Ngatini", "35.24.01.2001");
        assertThatThrownBy(() -> registry.register(form, new Inputs(), "", office.as("fasilitator")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors().getFirst().code()).isEqualTo("village_outside_area"));
    }

    @Test
    void someoneFromAnotherDistrictCanBeRegistered() {
        assertThat(register(People.woman("Marsinah", "35.15.07.2003")).village())
                .isEqualTo("35.15.07.2003");
    }

    @Test
    void aFamilyCardBringsTheHousehold() {
        NewPerson form = People.woman("Tumini");
        Person person = register(new NewPerson(
                form.name(),
                form.nik(),
                null,
                form.birthDate(),
                "P",
                form.villageCode(),
                null,
                null,
                "3524051203150077",
                null));
        Household household = registry.householdByCard("3524051203150077").orElseThrow();
        assertThat(registry.members(household.key())).extracting(Person::key).containsExactly(person.key());
    }

    @Test
    void householdsAreImportedWithTheirMembers() {
        NewMember head = new NewMember(
                null,
                "Sukardi",
                "Lamongan",
                LocalDate.of(1950, 1, 1),
                "L",
                "kepala_keluarga",
                "Kasirah",
                true,
                false,
                List.of("08", "24"));
        NewMember wife = new NewMember(
                People.nik("352405410152"),
                "Kasmini",
                "Lamongan",
                LocalDate.of(1952, 1, 1),
                "P",
                "istri",
                "Painah",
                true,
                false,
                List.of());
        registry.importHouseholds(Stream.of(new NewHousehold(
                "3524051203150099",
                People.BABAT,
                "Dsn. Krajan",
                "Krajan",
                "001",
                "002",
                2,
                true,
                false,
                List.of(head, wife))));
        Household household = registry.householdByCard("3524051203150099").orElseThrow();
        List<Person> members = registry.members(household.key());
        assertThat(members).extracting(Person::name).containsExactly("Sukardi", "Kasmini");
        assertThat(members.getFirst().memberships()).containsExactly("pkh", "pbi");
        assertThat(registry.categories(members.getFirst().key())).containsExactly("08", "24");
        assertThat(household.decile()).isEqualTo(2);
    }

    private Map<String, String> errors(NewPerson form) {
        try {
            registry.register(form, new Inputs(), "p.", petugas());
            return Map.of();
        } catch (Problem problem) {
            return problem.errors().stream().collect(Collectors.toMap(FieldError::field, FieldError::code));
        }
    }

    private static NewPerson with(NewPerson form, String sex, String confirmed) {
        return new NewPerson(
                form.name(), form.nik(), null, form.birthDate(), sex, form.villageCode(), null, null, null, confirmed);
    }

    private Person register(NewPerson form) {
        return registry.register(form, new Inputs(), "", petugas());
    }

    private Viewer petugas() {
        return office.as("petugas");
    }
}
