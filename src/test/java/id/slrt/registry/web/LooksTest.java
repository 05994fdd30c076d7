package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.Audit;
import id.slrt.access.AuditEvent;
import id.slrt.registry.Person;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
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

    @Test
    void aProgramIsNotAskedButRecorded() {
        Person person = families.of("Juminah Qolbu").getFirst();
        String ticket = ticket(person);
        api.get("manajer", "/api/v1/registry/persons/" + person.key());
        api.get("manajer", "/api/v1/registry/persons/" + person.key() + "?case=" + ticket);
        assertThat(reasons(person)).containsExactly("case " + ticket, "api");
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

    private long recorded(String action, Person person) {
        return audit.search(null, "person", Long.toString(person.key()), null, 0).items().stream()
                .filter(event -> event.action().equals(action))
                .count();
    }
}
