package id.slrt.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.registry.Person;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A need that turns up while the case is open. */
@MicronautTest(transactional = false)
class LaterNeedTest {
    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Test
    void anotherNeedBeginsItsOwnCourseAndTheCaseTellsOfIt() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        long person = Api.json(api.get("petugas", "/api/v1/cases/" + ticket))
                .path("people")
                .get(0)
                .path("personId")
                .asLong();
        HttpResponse<String> added = add(ticket, person, "USUL-DTKS");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(Api.json(added).path("nextStep").asText()).isEqualTo("visit");
        JsonNode file = Api.json(api.get("petugas", "/api/v1/cases/" + ticket));
        assertThat(file.path("needs")).hasSize(2);
        assertThat(file.path("history").toString()).contains("need_added");
        assertThat(add(ticket, person, "USUL-DTKS").body()).contains("\"service\"", "422");
    }

    @Test
    void somebodyElseOfTheHouseholdJoinsTheCaseAndNobodyElse() {
        List<Person> family = families.of("Sumiyati Tambah", "Bayu Tambah");
        String ticket = desk.open(family.getFirst(), "KIS-PBI").path("ticket").asText();
        Person child = family.getLast();
        assertThat(add(ticket, child.key(), "KIP").statusCode()).isEqualTo(201);
        assertThat(api.get("petugas", "/api/v1/cases/" + ticket).body()).contains("Bayu Tambah");
        Person stranger = families.of("Orang Lain Sekali").getFirst();
        HttpResponse<String> refused = add(ticket, stranger.key(), "KIP");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("personId");
    }

    @Test
    void aClosedCaseTakesNoNeed() {
        JsonNode opened = desk.open("SKTM");
        String ticket = opened.path("ticket").asText();
        long need = opened.path("needs").get(0).path("needId").asLong();
        long person = opened.path("people").get(0).path("personId").asLong();
        api.post("petugas", "/api/v1/needs/" + need + "/withdraw", "{\"reason\":\"pindah\"}");
        assertThat(add(ticket, person, "KIP").statusCode()).isEqualTo(409);
        assertThat(browser.open("petugas", "/cases/" + ticket).body()).doesNotContain("/needs/new");
    }

    @Test
    void theOfficerSeesWhatTheHouseholdAsksForInAnotherCaseBeforeSheAddsIt() {
        List<Person> family = families.of("Ngatmini Tambah", "Riko Tambah");
        String other = desk.open(family.getLast(), "KIP").path("ticket").asText();
        String ticket = desk.open(family.getFirst(), "KIS-PBI").path("ticket").asText();
        String person = "personId=" + family.getLast().key();
        HttpResponse<String> stopped =
                browser.send("petugas", "/cases/" + ticket + "/needs", "service=KIP", person, "note=");
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.body()).contains("/cases/" + other, "name=\"seen\"");
        String seen = stopped.body().replaceAll("(?s).*name=\"seen\" value=\"([0-9,]+)\".*", "$1");
        HttpResponse<String> added =
                browser.send("petugas", "/cases/" + ticket + "/needs", "service=KIP", person, "note=", "seen=" + seen);
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(Browser.location(added)).isEqualTo("/cases/" + ticket);
    }

    @Test
    void theFormChecksItsFields() {
        String ticket = desk.open("KIS-PBI").path("ticket").asText();
        assertThat(browser.open("petugas", "/cases/" + ticket + "/needs/new").body())
                .contains("Tambah kebutuhan", "name=\"service\"");
        HttpResponse<String> refused = browser.send("petugas", "/cases/" + ticket + "/needs", "service=", "note=");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Pilih warga di berkas ini");
    }

    private HttpResponse<String> add(String ticket, long person, String service) {
        return api.post(
                "petugas",
                "/api/v1/cases/" + ticket + "/needs",
                "{\"personId\":" + person + ",\"service\":\"" + service + "\"}");
    }
}
