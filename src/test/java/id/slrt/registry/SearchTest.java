package id.slrt.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SearchTest {
    private static final String SUKORAME = "35.24.01.2001";

    @Inject
    Registry registry;

    @Inject
    Office office;

    private static Person khotijah;
    private static Person namesake;

    @BeforeEach
    void people() {
        if (khotijah == null) {
            khotijah = register(new NewPerson(
                    "Siti Khotijah",
                    People.nik("352405450471"),
                    null,
                    "5/4/1971",
                    "P",
                    People.BABAT,
                    null,
                    "Markamah",
                    "3524051203150555",
                    null));
            namesake = register(new NewPerson(
                    "Siti Khotimah",
                    People.nik("352401510880"),
                    null,
                    "11/8/1980",
                    "P",
                    SUKORAME,
                    null,
                    "Painah",
                    null,
                    null));
            await(SearchQuery.of("Siti Khotijah"), people -> people.contains(khotijah.key()));
            await(SearchQuery.of("Siti Khotimah"), people -> people.contains(namesake.key()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siti Khotijah",
                "sitikhotijah 1971",
                "St. Chotijah Babat",
                "1971 khotidjah siti babat",
                "Babat Sitti Katijah 1971",
                "siti kotijah 5/4/1971",
                "siti khotijah 4-5-1971",
                "khotijah siti 05041971",
                "diti khotijah babat",
                "5 april 1971 Ibu khotijha",
                "Hj. Siti Khotijah binti Markamah",
                "siti khotij",
                "Desa Banaran kec. Babat, siti khotijah",
                "siti khotijah RT 03/RW 02 Babat",
                "siti khotijah rt.1 rw 10, no 17 babat"
            })
    void aNameInAnySpellingAndOrderIsFoundFirst(String typed) {
        List<Match> found = search(SearchQuery.of(typed));
        assertThat(found.getFirst().person().name()).as("%s", found).isEqualTo(khotijah.name());
    }

    /** Umar is no March, and Agus is a name unless a day stands before it. */
    @ParameterizedTest
    @CsvSource({"Umar Sudirjo,umar 1975", "Agus Sudirjo,agus 1975", "Agus Sudirjo,agus sudirjo 1975"})
    void aNameLikeAMonthBeforeAYearIsAName(String name, String typed) {
        Person person = register(new NewPerson(
                name, People.nik("352405050475"), null, "5/4/1975", "L", People.BABAT, null, "Painah", null, null));
        await(SearchQuery.of(name + " 5/4/1975"), people -> people.contains(person.key()));
        assertThat(search(SearchQuery.of(typed))).anySatisfy(match -> {
            assertThat(match.person().name()).isEqualTo(name);
            assertThat(match.reasons()).contains("birth_year");
        });
    }

    @Test
    void aNameThatHoldsAMonthIsStillAName() {
        Person person = register(new NewPerson(
                "Djumarlikan",
                People.nik("352405050458"),
                null,
                "5/4/1958",
                "L",
                People.BABAT,
                null,
                "Painah",
                null,
                null));
        await(SearchQuery.of("Djumarlikan 1958"), people -> people.contains(person.key()));
        assertThat(search(SearchQuery.of("djumarlikan 1958")).getFirst().reasons())
                .contains("name_exact", "birth_year");
    }

    @Test
    void theNikIsFoundInGroupsAndWithAWrongMissingOrSwappedDigit() {
        String nik = khotijah.nik();
        String wrong = nik.substring(0, 10) + (nik.charAt(10) == '7' ? '8' : '7') + nik.substring(11);
        String missing = nik.substring(0, 9) + nik.substring(10);
        String swapped = nik.substring(0, 8) + nik.charAt(9) + nik.charAt(8) + nik.substring(10);
        String groups = nik.substring(0, 6) + " " + nik.substring(6, 12) + " " + nik.substring(12);
        for (String typed : List.of(nik, groups, wrong, missing, swapped, "khotijah " + nik)) {
            assertThat(keys(SearchQuery.of(typed))).as(typed).first().isEqualTo(khotijah.key());
        }
        assertThat(search(SearchQuery.of(nik)).getFirst().reasons()).contains("nik_exact");
        assertThat(search(SearchQuery.of(wrong)).getFirst().reasons()).contains("nik_near");
    }

    @ParameterizedTest
    @CsvSource({
        "Siti Khotijah, name_exact",
        "Siti Chotijah, name_old_spelling",
        "Siti Khatijah, name_similar",
        "Khotijah, name_partial",
        "Siti Khotijah 1971, birth_year",
        "Siti Khotijah 1970, birth_year_near",
        "Siti Khotijah 5/4/1971, birth_exact",
        "Siti Khotijah 4/5/1971, birth_swapped",
        "Siti Khotijah Banaran, village_same",
        "Siti Khotijah Bedahan, village_near",
        "Siti Khotijah Markamah, mother_same",
        "3524051203150555, family_card"
    })
    void reasonsSayWhy(String typed, String reason) {
        assertThat(search(SearchQuery.of(typed)))
                .filteredOn(match -> match.person().key() == khotijah.key())
                .singleElement()
                .satisfies(match -> assertThat(match.reasons()).contains(reason));
    }

    @Test
    void whatIsKnownCanBeGivenFieldByField() {
        SearchQuery query = new SearchQuery(null, "Siti Kotijah", null, null, "1971-04", "Babat");
        assertThat(keys(query)).first().isEqualTo(khotijah.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "zzyzx qqqq", "0", "1 01", "%_'\"(*)~^[", "35.24", "-"})
    void whatNamesNobodyFindsNobodyAndDoesNoHarm(String typed) {
        assertThat(search(SearchQuery.of(typed))).isEmpty();
    }

    @Test
    void aFacilitatorFindsPeopleOfTheOwnAreaOnly() {
        List<Long> found = registry.search(SearchQuery.of("Siti Khotimah 1980"), 20, office.as("fasilitator")).stream()
                .map(match -> match.person().key())
                .toList();
        assertThat(found).contains(khotijah.key()).doesNotContain(namesake.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pimpinan", "admin", "auditor", "dinkes"})
    void othersDoNotSearch(String username) {
        assertThatThrownBy(() -> registry.search(SearchQuery.of("Siti"), 10, office.as(username)))
                .isInstanceOf(Problem.class)
                .hasMessage("not_allowed");
    }

    @Test
    void theProbablySamePersonIsShownAtRegistering() {
        assertThat(same("Siti Chotijah", "5/4/1971", People.BABAT, null)).contains(khotijah.key());
        assertThat(same("Sitti Khotidjah", null, People.BABAT, "Markamah")).contains(khotijah.key());
        assertThat(same("Bambang", null, SUKORAME, null)).doesNotContain(khotijah.key());
        assertThat(same("Siti Khotijah", "1/1/1950", SUKORAME, "Sringatin")).doesNotContain(khotijah.key());
    }

    @Test
    void reindexingFindsEverybodyAgain() {
        assertThat(registry.reindex()).isGreaterThanOrEqualTo(2);
        assertThat(keys(SearchQuery.of("Siti Khotijah 1971"))).first().isEqualTo(khotijah.key());
    }

    private List<Long> same(String name, String birthDate, String village, String mother) {
        NewPerson form = new NewPerson(name, null, "lost", birthDate, "P", village, null, mother, null, null);
        return registry.probablySame(form, office.as("petugas")).stream()
                .map(match -> match.person().key())
                .toList();
    }

    private List<Match> search(SearchQuery query) {
        return registry.search(query, 10, office.as("petugas"));
    }

    private List<Long> keys(SearchQuery query) {
        return search(query).stream().map(match -> match.person().key()).toList();
    }

    private Person register(NewPerson form) {
        return registry.register(form, new Inputs(), "", office.as("petugas"));
    }

    /** What is registered is found within a second. */
    private void await(SearchQuery query, Predicate<List<Long>> found) {
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (!found.test(keys(query))) {
            assertThat(System.nanoTime()).as("not found within a second").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
