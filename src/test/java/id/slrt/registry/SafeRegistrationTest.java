package id.slrt.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is registered twice by accident, and no birth date is invented. */
@MicronautTest(transactional = false)
class SafeRegistrationTest {
    private static final int DESKS = 6;

    @Inject
    Registry registry;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Test
    void aFormSentTwiceAtOnceRegistersOnePerson() throws Exception {
        NewPerson form = People.withoutNik("Mbah Ngatinem", "1940", "P", People.BABAT);
        String key = UUID.randomUUID().toString();
        List<Long> people =
                atOnce(() -> registry.registerOnce(form, key, petugas()).key());
        assertThat(people).hasSize(DESKS);
        assertThat(people.stream().distinct()).hasSize(1);
        assertThat(registry.registeredBefore(form, key, petugas()).map(Person::key))
                .contains(people.getFirst());
    }

    @Test
    void anotherFormDoesNotPassForTheFirst() {
        String key = UUID.randomUUID().toString();
        registry.registerOnce(People.withoutNik("Mbah Tarmi", "", "P", People.BABAT), key, petugas());
        NewPerson other = People.withoutNik("Mbah Tarno", "", "L", People.BABAT);
        assertThat(registry.registeredBefore(other, key, petugas())).isEmpty();
        assertThatThrownBy(() -> registry.registerOnce(other, key, petugas()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("registration_sent"));
    }

    @Test
    void aNewFamilyCardEnteredAtTwoDesksAtOnceIsOneHousehold() throws Exception {
        String card = People.nik("352405120315");
        List<Long> households = atOnce(() ->
                registry.register(onCard(card), new Inputs(), "", petugas()).householdId());
        assertThat(households.stream().distinct()).hasSize(1);
        assertThat(registry.members(households.getFirst())).hasSize(DESKS);
    }

    @Test
    void onlyTheYearOfBirthIsKeptAsTheYear() {
        Person person = registry.require(register(People.withoutNik("Mbah Sarpan", "1938", "L", People.BABAT))
                .key());
        assertThat(person.birthDate()).isNull();
        assertThat(person.birthYear()).isEqualTo(1938);
        assertThat(person.age(LocalDate.of(2026, 3, 1))).isEqualTo(88);
    }

    @Test
    void nothingKnownOfABirthIsNothingStored() {
        Person person = register(People.withoutNik("Bayi Temuan", "", "P", People.BABAT));
        assertThat(person.birthDate()).isNull();
        assertThat(person.birthYear()).isNull();
        assertThat(person.age(clock.today())).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2999,date_future", "1800,date_too_old", "71,date"})
    void aYearThatCannotBeIsRefused(String typed, String code) {
        assertThatThrownBy(() -> register(People.withoutNik("Mbah Salah", typed, "L", People.BABAT)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("birthDate", code)));
    }

    @Test
    void aNikOfAnotherYearMustBeConfirmed() {
        NewPerson form = new NewPerson(
                "Sukarsih", People.nik("352405450471"), null, "1969", "P", People.BABAT, null, null, null, null);
        assertThatThrownBy(() -> register(form))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::code)
                                .containsExactly("nik_birth_date"));
    }

    private static NewPerson onCard(String card) {
        return new NewPerson("Warsini", null, "lost", "1990", "P", People.BABAT, null, null, card, null);
    }

    private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
        CountDownLatch ready = new CountDownLatch(DESKS);
        List<Future<T>> answers = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(DESKS)) {
            for (int i = 0; i < DESKS; i++) {
                answers.add(executor.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return deed.call();
                }));
            }
        }
        List<T> results = new ArrayList<>();
        for (Future<T> answer : answers) {
            results.add(answer.get());
        }
        return results;
    }

    private Person register(NewPerson form) {
        return registry.register(form, new Inputs(), "", petugas());
    }

    private Viewer petugas() {
        return office.as("petugas");
    }
}
