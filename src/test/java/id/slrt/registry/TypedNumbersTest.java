package id.slrt.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.registry.search.PersonSearch;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 15, A5, A6 and A13: numbers and dates as people type them. */
@MicronautTest(transactional = false)
class TypedNumbersTest {
    private static final String NIK = "3524055508530077";
    private static final String CARD = "3524051109120077";
    private static final String NAME = "Marliyah Qosim";

    @Inject
    Registry registry;

    @Inject
    PersonSearch search;

    @Inject
    Office office;

    @Inject
    Api api;

    @Inject
    Browser browser;

    private static Person marliyah;

    @BeforeEach
    void people() {
        if (marliyah == null) {
            marliyah =
                    register(new NewPerson(NAME, NIK, null, "15/8/1953", "P", Families.BABAT, null, null, CARD, null));
            register(new NewPerson(
                    "Marsiyah Qosim",
                    "3524055508530188",
                    null,
                    "15/8/1953",
                    "P",
                    Families.BABAT,
                    null,
                    null,
                    null,
                    null));
            search.catchUp();
        }
    }

    /** Issue 15, A5 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "35.2405.5508530077",
                "35-2405-5508530077",
                "35 2405 55 08 53 0077",
                "352405 550853 0077",
                "3524\u00a00555\u00a00853\u00a00077",
                "Marsiyah Qosim 35.2405.5508530077",
                "35.2405.5508530077 marsiyah",
                "nik 35.2405.5508530077 babat",
                "35.2405.1109120077",
                "3524 0511 0912 0077",
                // issue 15, B11: pasted with marks that cannot be seen
                "\u202E35240555085\u200B30077\u202C"
            })
    void aNumberIsANumberHoweverItIsGrouped(String typed) {
        List<Match> found = registry.search(SearchQuery.of(typed), 10, office.as("petugas"));
        assertThat(found).as(typed).isNotEmpty();
        assertThat(found.getFirst().person().key()).isEqualTo(marliyah.key());
        assertThat(found.getFirst().reasons()).containsAnyOf("nik_exact", "family_card");
    }

    /** Issue 15, B11: pasted with marks that cannot be seen. */
    @Test
    void aNameIsFoundAsItLooks() {
        List<Match> found =
                registry.search(SearchQuery.of("\u202EMarli\u200Byah Qosim\u0000"), 10, office.as("petugas"));
        assertThat(found.getFirst().person().key()).isEqualTo(marliyah.key());
        assertThat(found.getFirst().reasons())
                .isEqualTo(registry.search(SearchQuery.of("Marliyah Qosim"), 10, office.as("petugas"))
                        .getFirst()
                        .reasons());
    }

    /** Issue 15, A5 */
    @Test
    void aGroupedNumberWithASlipIsFoundAndAYearBesideANumberStaysAYear() {
        Match slip = registry.search(SearchQuery.of("35.2405.550853077"), 10, office.as("petugas"))
                .getFirst();
        assertThat(slip.person().key()).isEqualTo(marliyah.key());
        assertThat(slip.reasons()).contains("nik_near");
        Match both = registry.search(SearchQuery.of("1953 35.2405.5508530077"), 10, office.as("petugas"))
                .getFirst();
        assertThat(both.person().key()).isEqualTo(marliyah.key());
        assertThat(both.reasons()).contains("nik_exact", "birth_year");
    }

    /** Issue 15, A5 */
    @Test
    void programsAndFormsTakeItToo() {
        assertThat(api.post("petugas", "/api/v1/registry/search", "{\"nik\":\"35.2405.5508530077\"}")
                        .body())
                .contains(NAME);
        assertThat(api.post("petugas", "/api/v1/registry/search", "{\"familyCardNo\":\"35 2405 1109 120077\"}")
                        .body())
                .contains(NAME);
        assertThat(api.post(
                                "petugas",
                                "/api/v1/registry/households/search",
                                "{\"familyCardNo\":\"35.2405.1109120077\"}")
                        .body())
                .contains(NAME);
        assertThat(browser.send(
                                "petugas",
                                "/register",
                                "name=" + NAME,
                                "nik=35.2405.5508530077",
                                "sex=P",
                                "notSame=true")
                        .body())
                .contains("NIK ini sudah terdaftar");
    }

    /** Issue 15, A6: Hasan and Husain, one card, one day, one serial after the other. */
    @Test
    void theSecondOfTwinsIsNotTakenForTheFirst() {
        register(new NewPerson(
                "Hasan Qomaruz", "3524051703120055", null, "17/3/2012", "L", Families.BABAT, null, "Siti", null, null));
        search.catchUp();
        NewPerson husain = new NewPerson(
                "Husain Qomaruz", "3524051703120056", null, "17/3/2012", "L", Families.BABAT, null, null, null, null);
        assertThat(registry.probablySame(husain, office.as("petugas")))
                .allSatisfy(match ->
                        assertThat(match.reasons()).contains("perhaps_twins").doesNotContain("nik_near"));
        NewPerson again = new NewPerson(
                "Hasan Qomaruz", "3524051703120057", null, "17/3/2012", "L", Families.BABAT, null, "Siti", null, null);
        assertThat(registry.probablySame(again, office.as("petugas")))
                .as("the same name, day, village and mother are still shown")
                .anySatisfy(match -> assertThat(match.reasons()).contains("perhaps_twins", "name_exact"));
    }

    /** Issue 15, A13 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.1980",
                "31 02 1980",
                "31/02/1980",
                "Marliyah 31/02/1980",
                "30 Februari 1980",
                "1980-02-31",
                "marliyah 13-13-1980"
            })
    void aDateThatIsNotInTheCalendarIsSaidToBeNone(String typed) {
        assertThatThrownBy(() -> registry.search(SearchQuery.of(typed), 10, office.as("petugas")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors().getFirst().code()).isEqualTo("date_none"));
        assertThat(browser.send("petugas", "/search", "q=" + typed).body())
                .contains("tidak ada di kalender")
                .doesNotContain("bulan dan tahun lahir sama");
        assertThat(api.post("petugas", "/api/v1/registry/search", "{\"q\":\"" + typed + "\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    /** Issue 15, A13 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "35.24.05.1001",
                "marliyah rt 03/rw 02",
                "marliyah 1953",
                "15/8/1953",
                "marliyah agung 1985",
                "31022026"
            })
    void whatIsNoDateIsNotTakenForOne(String typed) {
        registry.search(SearchQuery.of(typed), 10, office.as("petugas"));
    }

    /** Issue 15, A13 */
    @Test
    void theSameIsSaidAtEveryField() {
        NewPerson form = new NewPerson(
                "Tugiyem", "3524057002800001", null, "31/02/1980", "P", Families.BABAT, null, null, null, "true");
        assertThat(registry.check(form, office.as("petugas")))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("nik nik_date", "birthDate date_none");
        assertThat(api.get("petugas", "/api/v1/registry/search?q=siti&birthDate=31/02/1980")
                        .body())
                .contains("date_none", "31/02/1980");
        assertThat(browser.open("auditor", "/audit/lookups?from=31/02/2026").body())
                .contains("tidak ada di kalender");
    }

    private Person register(NewPerson form) {
        return Objects.requireNonNull(registry.register(form, new Inputs(), "", office.as("petugas")));
    }
}
