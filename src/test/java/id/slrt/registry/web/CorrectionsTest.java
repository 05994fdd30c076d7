package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import id.slrt.registry.search.PersonSearch;
import id.slrt.shared.Inputs;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 15, A16: what was written down wrongly about a person is put right, and who did it is known. */
@MicronautTest(transactional = false)
class CorrectionsTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Families families;

    @Inject
    Office office;

    @Inject
    Registry registry;

    @Inject
    PersonSearch search;

    @Test
    void somebodyOfTheDeskIsCorrectedAndWhatItWasIsKept() {
        Person person = desk("Sumarmi Qodhi");
        String page = browser.open("petugas", "/persons/" + person.key()).body();
        assertThat(page).contains("/persons/" + person.key() + "/edit#name", "/edit#nik", "/edit#phone", "Ubah");
        HttpResponse<String> saved = edit(
                "petugas",
                person,
                "name=Sumarni Qodhi",
                "birthDate=6 April 1971",
                "confirmed=true",
                "phone=0812 1111 2222",
                "reason=menurut KTP");
        assertThat(Browser.location(saved)).isEqualTo("/persons/" + person.key());
        search.catchUp();
        assertThat(registry.search(SearchQuery.of("Sumarni Qodhi"), 5, office.as("petugas")))
                .anySatisfy(match -> assertThat(match.person().key()).isEqualTo(person.key()));
        assertThat(browser.open("petugas", "/persons/" + person.key()).body())
                .contains("Perbaikan oleh petugas", "Sumarmi Qodhi", "Sumarni Qodhi", "menurut KTP", "petugas")
                .contains("5 Apr 1971", "6 Apr 1971", "+6281211112222");
        assertThat(registry.require(person.key()))
                .extracting(Person::name, Person::phone, Person::sex, Person::nik, Person::warnings)
                .containsExactly("Sumarni Qodhi", "+6281211112222", "P", person.nik(), "nik_birth_date");
    }

    @Test
    void whoSomebodyIsChangesWithAReasonAndAPhoneWithout() {
        Person person = desk("Tukinah Qodhi");
        HttpResponse<String> asked = edit("petugas", person, "name=Tukinem Qodhi", "reason=");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("reason-wrong", "value=\"Tukinem Qodhi\"");
        assertThat(edit("petugas", person, "name=Tukinem Qodhi", "reason=NIK 3524054504710001")
                        .body())
                .contains("reason-wrong");
        assertThat(registry.require(person.key()).name()).isEqualTo("Tukinah Qodhi");
        assertThat(edit("petugas", person, "phone=081233334444").statusCode()).isEqualTo(303);
        assertThat(edit("petugas", person, "phone=12345").body()).contains("phone-wrong");
        assertThat(edit("petugas", person, "phone=").statusCode()).isEqualTo(303);
        assertThat(registry.require(person.key()).phone()).isNull();
    }

    @Test
    void aNumberIsJudgedAsAtRegistering() {
        Person person = desk("Sutiyah Qodhi");
        Person other = desk("Sutiyem Qodhi");
        assertThat(edit("petugas", person, "nik=" + other.nik(), "reason=salah ketik")
                        .body())
                .contains("NIK ini sudah terdaftar");
        assertThat(edit("petugas", person, "nik=3524053002710001", "confirmed=true", "reason=salah ketik")
                        .body())
                .contains("tidak ada di kalender");
        assertThat(edit("petugas", person, "sex=L", "reason=salah ketik").body())
                .contains("nik-wrong", "confirmed");
        assertThat(edit("petugas", person, "nik=", "reason=KTP orang lain").body())
                .contains("nik-wrong");
        String own = Objects.requireNonNull(person.nik());
        assertThat(edit("petugas", person, "nik=" + own.substring(0, 6) + "." + own.substring(6), "reason=")
                        .statusCode())
                .as("the same number, grouped")
                .isNotEqualTo(500);
        assertThat(edit("petugas", person, "nik=", "noNikReason=lost", "reason=KTP orang lain")
                        .statusCode())
                .isEqualTo(303);
        assertThat(registry.require(person.key()))
                .extracting(Person::nik, Person::noNikReason)
                .containsExactly(null, "lost");
    }

    @Test
    void ofWhoCameWithAFileOnlyWhatTheNextFileDoesNotUndoIsChanged() {
        Person person = families.of("Wagiyem Qodhi").getFirst();
        String page =
                browser.open("petugas", "/persons/" + person.key() + "/edit").body();
        assertThat(page)
                .contains("berasal dari data sosial", "name=\"name\"", "name=\"phone\"")
                .doesNotContain("name=\"nik\"", "name=\"villageCode\"", "name=\"familyCardNo\"");
        assertThat(edit("petugas", person, "nik=" + Desk.nik(), "reason=salah ketik")
                        .body())
                .contains("mengikuti data sosial");
        assertThat(edit("petugas", person, "name=Wagiyah Qodhi", "phone=081255556666", "reason=menurut KTP")
                        .statusCode())
                .isEqualTo(303);
        assertThat(registry.require(person.key()).name()).isEqualTo("Wagiyah Qodhi");
    }

    @Test
    void aCardHasOneHead() {
        List<Person> family = families.of("Karsiman Qodhi", "Karsinah Qodhi");
        assertThat(edit("petugas", family.getLast(), "relation=kepala_keluarga", "reason=menurut KK")
                        .body())
                .contains("sudah punya kepala keluarga");
        String card = Objects.requireNonNull(
                registry.household(Objects.requireNonNull(family.getFirst().householdId()))
                        .familyCardNo());
        Person person = desk("Kartono Qodhi");
        assertThat(edit("petugas", person, "familyCardNo=" + card, "relation=kepala_keluarga", "reason=menurut KK")
                        .body())
                .contains("sudah punya kepala keluarga");
        assertThat(edit("petugas", person, "familyCardNo=" + card, "relation=anak", "reason=menurut KK")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.open("petugas", "/households/" + family.getFirst().householdId())
                        .body())
                .contains("Kartono Qodhi")
                .doesNotContain("lebih dari satu kepala keluarga");
        assertThat(edit("petugas", family.getFirst(), "relation=lainnya", "reason=menurut KK")
                        .statusCode())
                .isEqualTo(303);
        assertThat(edit("petugas", family.getLast(), "relation=kepala_keluarga", "reason=menurut KK")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void twoHeadsOfACardAreShown() {
        List<Person> family = families.twoHeads("Marwoto Qodhi", "Marwati Qodhi");
        assertThat(browser.open("petugas", "/households/" + family.getFirst().householdId())
                        .body())
                .contains("lebih dari satu kepala keluarga");
        assertThat(browser.open("petugas", "/persons/" + family.getFirst().key())
                        .body())
                .contains("lebih dari satu kepala keluarga");
    }

    @Test
    void whoSawOldDataIsTold() {
        Person person = desk("Lestari Qodhi");
        assertThat(edit("petugas", person, "phone=081255557777", "version=" + person.version())
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = edit("petugas", person, "phone=081255558888", "version=" + person.version());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("baru saja diubah");
    }

    @Test
    void programsCorrectTooAndStateTheirReasonToLook() {
        Person person = desk("Mulyati Qodhi");
        String path = "/api/v1/registry/persons/" + person.key() + "/corrections";
        assertThat(api.post("verifikator", path, "{\"phone\":\"081299990000\"}").statusCode())
                .isEqualTo(403);
        HttpResponse<String> saved =
                api.post("petugas", path, "{\"motherName\":\"Painah\",\"reason\":\"menurut akta\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("Painah", "Mulyati Qodhi");
        assertThat(api.post("petugas", path, "{\"name\":\"\",\"reason\":\"x\"}").body())
                .contains("\"name\"", "required");
    }

    @Test
    void aFacilitatorCorrectsWhoWasRegisteredHereAndNobodyElse() {
        Person person = desk("Ngatmini Qodhi");
        assertThat(edit("fasilitator", person, "phone=081255559999").statusCode())
                .isEqualTo(303);
        Person imported = families.of("Ngatmiyem Qodhi").getFirst();
        assertThat(edit("fasilitator", imported, "phone=081255559999").statusCode())
                .isEqualTo(422);
        assertThat(browser.open("fasilitator", "/persons/" + imported.key()).body())
                .doesNotContain("/edit");
        Person elsewhere = families.in(Families.SUKORAME, "Ngatiran Qodhi").getFirst();
        assertThat(edit("fasilitator", elsewhere, "phone=081255559999").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dinkes", "pimpinan", "admin", "auditor"})
    void othersCorrectNobody(String username) {
        assertThat(edit(username, desk("Painten Qodhi"), "phone=081255559999").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> edit(String username, Person person, String... fields) {
        return browser.send(username, "/persons/" + person.key() + "/edit", fields);
    }

    private Person desk(String name) {
        return registry.register(
                new NewPerson(name, Desk.nik(), null, "5/4/1971", "P", Families.BABAT, null, null, null, null),
                new Inputs(),
                "",
                office.as("petugas"));
    }
}
