package id.slrt.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.Cases;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Issue 15, B5: what an agency says of a person is a proposal until the desk confirms it. */
@MicronautTest(transactional = false)
class ProposalsTest {
    private static final String PATH = "/api/v1/handovers";

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Families families;

    @Inject
    Registry registry;

    @Inject
    Cases cases;

    @Test
    void aStrangersNikWithAnotherNameAndCategoryChangesNothingOfThatPerson() {
        Person stranger = families.of("Sutinah Sendiri").getFirst();
        JsonNode sent = handedOver(stranger.nik());
        assertThat(registry.categories(stranger.key())).doesNotContain("19");
        Person found = person(sent);
        assertThat(found.key()).isNotEqualTo(stranger.key());
        assertThat(found.nik()).isNull();
        assertThat(registry.require(stranger.key()).name()).isEqualTo("Sutinah Sendiri");
    }

    @Test
    void theAnswerIsTheSameForAKnownAndAnUnknownNik() {
        Person stranger = families.of("Sutinah Dikenal").getFirst();
        String known = plain(handedOver(stranger.nik()).toString());
        String unknown = plain(handedOver(Desk.nik()).toString());
        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void theDeskConfirmsTheNikAndTheCategory() {
        Person stranger = families.of("Sutinah Benar").getFirst();
        JsonNode sent = handedOver(stranger.nik());
        String people = PATH + "/" + sent.path("handoverId").asLong() + "/people/1/";
        assertThat(api.post("satpolpp", people + "nik", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.open("petugas", people.replace("/api/v1", "") + "identity")
                        .body())
                .contains("Sutinah Benar", "NIK menurut instansi", "Kategori menurut instansi");
        assertThat(api.post("petugas", people + "nik", "{}").statusCode()).isEqualTo(200);
        assertThat(person(sent).nik()).isEqualTo(stranger.nik());
        assertThat(api.post("petugas", people + "category", "{\"decision\":\"confirmed\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(registry.categories(stranger.key())).contains("19");
        assertThat(api.post("petugas", people + "category", "{\"decision\":\"refused\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anUnknownNikIsRegisteredWhenTheDeskConfirmsIt() {
        String nik = Desk.nik();
        JsonNode sent = handedOver(nik);
        assertThat(registry.byNik(nik)).isEmpty();
        String people = PATH + "/" + sent.path("handoverId").asLong() + "/people/1/";
        HttpResponse<String> answer = api.post("petugas", people + "nik", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(registry.byNik(nik).orElseThrow().key())
                .isEqualTo(registry.survivor(person(sent).key()).key());
    }

    @Test
    void aRefusalNeedsAReasonAndTheRegistryNeverLearnsOfIt() {
        JsonNode sent = handedOver(null);
        String people = PATH + "/" + sent.path("handoverId").asLong() + "/people/1/category";
        assertThat(api.post("petugas", people, "{\"decision\":\"refused\"}").body())
                .contains("\"field\":\"reason\"");
        assertThat(api.post("petugas", people, "{\"decision\":\"refused\",\"reason\":\"Salah lihat\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(registry.categories(person(sent).key())).isEmpty();
    }

    @Test
    void whoReceivesThemMayConfirmAllTheirCategoriesAtOnce() {
        JsonNode sent = handedOver(null);
        api.post(
                "petugas",
                PATH + "/" + sent.path("handoverId").asLong() + "/receive",
                "{\"arrived\":[1],\"categories\":true}");
        assertThat(registry.categories(person(sent).key())).containsExactly("19");
    }

    @Test
    void aCategoryIsRemovedWithAReasonAndBothAreAudited() {
        JsonNode sent = handedOver(null);
        api.post(
                "petugas",
                PATH + "/" + sent.path("handoverId").asLong() + "/receive",
                "{\"arrived\":[1],\"categories\":true}");
        long person = person(sent).key();
        assertThat(browser.open("petugas", "/persons/" + person + "?from=search")
                        .body())
                .contains("/persons/" + person + "/categories/19");
        assertThat(browser.send("petugas", "/persons/" + person + "/categories/19", "reason=")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.post(
                                "fasilitator",
                                "/api/v1/registry/persons/" + person + "/categories/19/remove",
                                "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send("petugas", "/persons/" + person + "/categories/19", "reason=Bukan korban kekerasan")
                        .statusCode())
                .isEqualTo(303);
        assertThat(registry.categories(person)).isEmpty();
        assertThat(api.post(
                                "petugas",
                                "/api/v1/registry/persons/" + person + "/categories/19/remove",
                                "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        String audited =
                browser.open("auditor", "/audit?type=person&subject=" + person).body();
        assertThat(audited).contains("Kategori PPKS dicatat", "Kategori PPKS dihapus");
    }

    private JsonNode handedOver(String nik) {
        HttpResponse<String> answer =
                api.post("satpolpp", PATH, """
                {"kind":"raid","place":"Pasar Babat","village":"35.24.05.2006","day":"2026-03-01","time":"21.30",
                 "officers":"Regu 2","sharing":"protection",
                 "people":[{"name":"Nama Lain","sex":"P","ppks":"19","service":"RAWAT-TELANTAR"%s}]}""".formatted(nik == null ? "" : ",\"nik\":\"" + nik + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer);
    }

    private Person person(JsonNode sent) {
        String ticket = Api.json(
                        api.get("petugas", PATH + "/" + sent.path("handoverId").asLong()))
                .path("people")
                .get(0)
                .path("ticket")
                .asText();
        return cases.read(cases.byTicket(ticket).key()).applicant();
    }

    private static String plain(String json) {
        return json.replaceAll("\"handoverId\":\\d+", "");
    }
}
