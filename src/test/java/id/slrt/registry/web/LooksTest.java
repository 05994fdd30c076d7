package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.Audit;
import id.slrt.access.AuditEvent;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.support.Api;
import id.slrt.support.Browser;
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

/** Every opened person is recorded with who, when and why; and the person can be told. */
@MicronautTest(transactional = false)
class LooksTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Families families;

    @Inject
    Office office;

    @Inject
    Audit audit;

    @Inject
    Registry registry;

    @Test
    void theDeskOpensAPersonWithoutBeingAsked() {
        Person person = families.of("Tukiyem Qolbu").getFirst();
        assertThat(browser.open("petugas", "/persons/" + person.key() + "?from=search")
                        .body())
                .contains("Tukiyem Qolbu");
        assertThat(browser.open("fasilitator", "/persons/" + person.key()).body())
                .contains("Tukiyem Qolbu");
        assertThat(reasons(person)).containsExactly("search", "search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifikator", "manajer"})
    void behindTheDeskAReasonIsAskedOnceADayForAPersonAndTheFamily(String username) {
        List<Person> family = families.of("Sriyatun Qolbu", "Sutarmi Qolbu");
        String path = "/persons/" + family.getFirst().key();
        assertThat(browser.open(username, path).body())
                .contains("Mengapa data ini dibuka?", "memeriksa data")
                .doesNotContain("Sriyatun", family.getFirst().nik());
        assertThat(reasons(family.getFirst())).isEmpty();
        HttpResponse<String> stated = browser.send(username, path + "/why", "why=request", "text=lewat telepon");
        assertThat(Browser.location(stated)).isEqualTo(path);
        assertThat(browser.open(username, path).body()).contains("Sriyatun");
        assertThat(browser.open(username, "/persons/" + family.getLast().key()).body())
                .contains("Sutarmi");
        assertThat(browser.open(username, "/households/" + family.getFirst().householdId())
                        .body())
                .contains("Sutarmi");
        assertThat(reasons(family.getFirst())).containsExactly("request lewat telepon");
        String colleague = username.equals("manajer") ? "verifikator" : "manajer";
        assertThat(browser.open(colleague, path).body()).contains("Mengapa data ini dibuka?");
    }

    @Test
    void theReasonIsJudgedAtItsField() {
        String path = "/persons/" + families.of("Rukmini Qolbu").getFirst().key() + "/why";
        assertThat(browser.send("manajer", path, "why=other", "text=").body()).contains("text-wrong");
        assertThat(browser.send("manajer", path, "why=", "text=x").body()).contains("why-wrong");
        HttpResponse<String> number = browser.send("manajer", path, "why=checking", "text=NIK 3524054504710001");
        assertThat(number.statusCode()).isEqualTo(422);
        assertThat(number.body()).contains("Jangan tulis NIK");
    }

    @Test
    void whoComesFromACaseLooksForTheCase() {
        List<Person> family = families.of("Ngatini Qolbu", "Sukarti Qolbu");
        String ticket = ticket(family.getFirst());
        assertThat(browser.open("verifikator", "/cases/" + ticket).body())
                .contains("/persons/" + family.getFirst().key() + "?case=" + ticket);
        assertThat(browser.open("verifikator", "/persons/" + family.getLast().key() + "?case=" + ticket)
                        .body())
                .contains("Sukarti Qolbu", "/households/" + family.getFirst().householdId() + "?case=" + ticket);
        assertThat(reasons(family.getLast())).containsExactly("case " + ticket);
    }

    @Test
    void aCaseOfSomebodyElseIsNoReason() {
        String ticket = ticket(families.of("Painem Qolbu").getFirst());
        Person other = families.of("Saminem Qolbu").getFirst();
        assertThat(browser.open("verifikator", "/persons/" + other.key() + "?case=" + ticket)
                        .body())
                .contains("Mengapa data ini dibuka?")
                .doesNotContain("Saminem");
    }

    /** Issue 15, B2: the rule is in the facade, so that a page and a program obey it alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/persons/{id}",
                "/persons/{id}/cases",
                "/persons/{id}/merged",
                "/cases/new?person={id}",
                "/households/{household}",
                "/households/{household}/cases",
                "/api/v1/registry/persons/{id}",
                "/api/v1/registry/households/{card}"
            })
    void nothingOfAPersonIsShownBehindTheDeskBeforeAReasonIsStated(String way) {
        List<Person> family = families.of("Juminah Qolbu", "Jumiati Qolbu");
        Person person = family.getFirst();
        long household = Objects.requireNonNull(person.householdId());
        String path = way.replace("{id}", Long.toString(person.key()))
                .replace("{household}", Long.toString(household))
                .replace(
                        "{card}",
                        Objects.requireNonNull(registry.household(household).familyCardNo()));
        HttpResponse<String> asked = browser.open("verifikator", path);
        assertThat(asked.statusCode()).isEqualTo(path.startsWith("/api/") ? 403 : 200);
        assertThat(asked.body())
                .contains(path.startsWith("/api/") ? "look_reason" : "Mengapa data ini dibuka?")
                .doesNotContain("Jumiati", "Juminah", Objects.requireNonNull(person.nik()));
        assertThat(lines(person)).isEmpty();
        assertThat(api.post(
                                "verifikator",
                                "/api/v1/registry/persons/" + person.key() + "/reason",
                                "{\"why\":\"checking\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.open("verifikator", path).statusCode()).isEqualTo(200);
        assertThat(browser.open("verifikator", path).body()).doesNotContain("Mengapa data ini dibuka?");
        assertThat(browser.open("verifikator", path + (path.contains("?") ? "&" : "?") + "from=search")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Issue 15, B2 */
    @Test
    void whoStatesAReasonComesToThePageThatAskedForIt() {
        Person person = families.of("Jumadi Qolbu").getFirst();
        String asked =
                browser.open("manajer", "/cases/new?person=" + person.key()).body();
        assertThat(asked).contains("name=\"next\" value=\"/cases/new?person=" + person.key() + "\"");
        assertThat(Browser.location(browser.send(
                        "manajer",
                        "/persons/" + person.key() + "/why",
                        "why=request",
                        "next=/cases/new?person=" + person.key())))
                .isEqualTo("/cases/new?person=" + person.key());
        assertThat(Browser.location(browser.send(
                        "manajer",
                        "/persons/" + person.key() + "/why",
                        "why=request",
                        "next=https://elsewhere.example")))
                .isEqualTo("/");
    }

    /** Issue 15, B2 */
    @Test
    void aProgramOfTheDeskIsRecordedAndOneBehindItLooksForACase() {
        Person person = families.of("Jumirah Qolbu").getFirst();
        String ticket = ticket(person);
        api.get("petugas", "/api/v1/registry/persons/" + person.key());
        api.get("manajer", "/api/v1/registry/persons/" + person.key() + "?case=" + ticket);
        assertThat(reasons(person)).containsExactly("case " + ticket, "api");
    }

    /** Issue 15, B2 and B11: the number of a card in the body, with the reason. */
    @Test
    void aHouseholdIsFoundByACardThatNoAddressHolds() {
        Person person = families.of("Jumilah Qolbu").getFirst();
        String card = Objects.requireNonNull(
                registry.household(Objects.requireNonNull(person.householdId())).familyCardNo());
        String query = "{\"familyCardNo\":\"" + card + "\"";
        assertThat(api.post("manajer", "/api/v1/registry/households/search", query + "}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> found =
                api.post("manajer", "/api/v1/registry/households/search", query + ",\"why\":\"checking\"}");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("Jumilah Qolbu", card);
        assertThat(api.post("manajer", "/api/v1/registry/households/search", "{}")
                        .body())
                .contains("familyCardNo", "required");
        assertThat(api.post("petugas", "/api/v1/registry/search", "{\"q\":\"" + card + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPersonCanBeToldWhoLookedWhenAndWhy() {
        Person person = families.of("Kasiyem Qolbu").getFirst();
        String ticket = ticket(person);
        browser.open("petugas", "/persons/" + person.key());
        browser.open("petugas", "/cases/" + ticket);
        browser.open("petugas", "/households/" + person.householdId());
        String report =
                browser.open("manajer", "/persons/" + person.key() + "/looks").body();
        assertThat(report)
                .contains("Kasiyem Qolbu", "UU 27/2022", office.as("petugas").displayName())
                .contains("dilayani di loket", "Berkas dilihat " + ticket, "Keluarga dibuka", "data-print");
        assertThat(recorded("looks_reported", person)).isEqualTo(1);
    }

    @Test
    void theAuditorFindsTheReportByTicketOrNumberAndReadsNoName() {
        Person person = families.of("Rasiyem Qolbu").getFirst();
        String ticket = ticket(person);
        String path = "/persons/" + person.key() + "/looks";
        assertThat(Browser.location(browser.open("auditor", "/looks?subject=" + ticket)))
                .isEqualTo(path);
        assertThat(Browser.location(browser.open("auditor", "/looks?subject=" + person.key())))
                .isEqualTo(path);
        assertThat(browser.open("auditor", "/looks?subject=999999999").body()).contains("Tidak ada warga");
        assertThat(browser.open("auditor", path).body())
                .contains("warga nomor " + person.key())
                .doesNotContain("Rasiyem", person.nik());
    }

    @ParameterizedTest
    @ValueSource(strings = {"petugas", "verifikator", "fasilitator", "dinkes", "pimpinan", "admin"})
    void othersDoNotSeeWhoLooked(String username) {
        Person person = families.of("Warsinah Qolbu").getFirst();
        assertThat(browser.open(username, "/persons/" + person.key() + "/looks").statusCode())
                .isEqualTo(403);
    }

    private String ticket(Person person) {
        return Api.json(api.post("petugas", "/api/v1/cases", Families.caseOf(person, "SKTM")))
                .path("ticket")
                .asText();
    }

    /** Newest first. */
    private List<String> reasons(Person person) {
        return audit.search(null, "person", Long.toString(person.key()), null, 0).items().stream()
                .filter(event -> event.action().equals("person_viewed"))
                .map(AuditEvent::reason)
                .toList();
    }

    private List<String> lines(Person person) {
        return audit.search(null, "person", Long.toString(person.key()), null, 0).items().stream()
                .map(AuditEvent::action)
                .toList();
    }

    private long recorded(String action, Person person) {
        return audit.search(null, "person", Long.toString(person.key()), null, 0).items().stream()
                .filter(event -> event.action().equals(action))
                .count();
    }
}
