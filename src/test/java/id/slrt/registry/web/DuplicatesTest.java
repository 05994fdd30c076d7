package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.lookup.LookDay;
import id.slrt.intake.lookup.LookDays;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.duplicates.Twins;
import id.slrt.registry.duplicates.merging.MergeForm;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import id.slrt.support.Api;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class DuplicatesTest {
    @Inject
    Api api;

    @Inject
    Twins twins;

    @Inject
    Duplicates duplicates;

    @Inject
    Merges merges;

    @Inject
    Registry registry;

    @Inject
    Families families;

    @Inject
    Office office;

    @Inject
    LookDays days;

    @Inject
    AppClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"petugas", "fasilitator", "dinkes", "pimpinan", "admin", "auditor"})
    void onlyWhoChecksPapersDecides(String username) {
        assertThat(api.get(username, "/duplicates").statusCode()).isEqualTo(403);
        assertThat(api.get(username, "/merges").statusCode()).isEqualTo(403);
        assertThat(api.get(username, "/api/v1/registry/duplicates").statusCode())
                .isEqualTo(403);
        assertThat(api.post(username, "/api/v1/registry/duplicates/1/merge", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post(username, "/api/v1/registry/merges/1/undo", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageShowsBothSidesAndWhatDiffers() {
        long pair = twins.pair(twins.imported("Sringatun Ayu", twins.nik()), twins.atDesk("Sringatin Ayu", null));
        String list = "";
        for (int page = 0; page < 20 && !list.contains("/duplicates/" + pair + "\""); page++) {
            list = get("verifikator", "/duplicates?kind=person&strength=&area=35.24.05&page=" + page);
        }
        assertThat(list).contains("/duplicates/" + pair + "\"");
        assertThat(get("verifikator", "/duplicates/" + pair))
                .contains("Sringatun Ayu", "Sringatin Ayu", "Not the same person", "one is empty", "different")
                .contains("name=\"keep.name\"", "name=\"versionA\"", "Why this is proposed");
    }

    @Test
    void whatIsMergedLeadsToWhoStaysAndBack() {
        Person old = twins.imported("Muntamah Rahayu", null);
        Person desk = twins.atDesk("Muntamah Rahaju", twins.nik());
        long pair = twins.pair(old, desk);
        HttpResponse<String> merged =
                form("manajer", "/duplicates/" + pair + "/merge", "into=" + old.key() + "&keep.name=b");
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(303);
        HttpResponse<String> page = api.get("petugas", "/persons/" + desk.key());
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location").orElseThrow()).startsWith("/persons/" + old.key());
        HttpResponse<String> json = api.get("petugas", "/api/v1/registry/persons/" + desk.key());
        assertThat(json.statusCode()).isEqualTo(307);
        form("manajer", "/persons/" + old.key() + "/why", "why=checking");
        assertThat(get("manajer", "/persons/" + old.key() + "/merged")).contains("Muntamah Rahaju", "/undo");
        assertThat(get("petugas", "/persons/" + old.key() + "/merged"))
                .contains("Muntamah Rahaju")
                .doesNotContain("/undo");
        String undo = get("manajer", "/merges").split("action=\"/merges/")[1].split("/")[0];
        assertThat(form("manajer", "/merges/" + undo + "/undo", "x=").statusCode())
                .isEqualTo(303);
        assertThat(api.get("petugas", "/persons/" + desk.key()).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAReasonNobodyIsSaidToBeAnother() {
        long pair = twins.pair(twins.imported("Poniyem", null), twins.atDesk("Poniyem", null));
        HttpResponse<String> answer = form("verifikator", "/duplicates/" + pair + "/apart", "why=");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("why-wrong");
        assertThat(form("verifikator", "/duplicates/" + pair + "/apart", "why=kembar")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("verifikator", "/duplicates/" + pair)).contains("Decided not to be the same", "kembar");
    }

    @Test
    void programsListMergeAndUndo() {
        Person old = twins.imported("Rukmini Sekarwangi", twins.nik());
        Person desk = twins.atDesk("Rukmini Sekarwangi", null);
        long pair = twins.pair(old, desk);
        JsonNode list = Api.json(api.get("manajer", "/api/v1/registry/duplicates?kind=person&size=100"));
        assertThat(list.path("total").asLong()).isPositive();
        assertThat(list.path("items").findValuesAsText("id")).contains(Long.toString(pair));
        JsonNode merge = Api.json(api.post("manajer", "/api/v1/registry/duplicates/" + pair + "/merge", "{}"));
        assertThat(merge.path("survivor").asLong()).isEqualTo(old.key());
        HttpResponse<String> again = api.post("manajer", "/api/v1/registry/duplicates/" + pair + "/merge", "{}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Api.json(again).path("detail").asText()).contains("Somebody else has decided");
        HttpResponse<String> why = api.post("manajer", "/api/v1/registry/duplicates/" + pair + "/apart", "{}");
        assertThat(why.statusCode()).isEqualTo(422);
        JsonNode undone = Api.json(api.post(
                "manajer", "/api/v1/registry/merges/" + merge.path("mergeId").asLong() + "/undo", "{}"));
        assertThat(undone.path("kept").size()).isZero();
        assertThat(api.get("manajer", "/api/v1/registry/duplicates?kind=cats").statusCode())
                .isEqualTo(422);
        assertThat(api.post("manajer", "/api/v1/registry/merges/999999999/undo", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCaseForAMergedRecordIsOpenedForWhoStays() {
        Person old = twins.imported("Darmini Astuti", twins.nik());
        Person desk = twins.atDesk("Darmini Astuti", null);
        JsonNode before = open(desk.key());
        api.post("manajer", "/api/v1/registry/duplicates/" + twins.pair(old, desk) + "/merge", "{}");
        JsonNode after = open(desk.key());
        assertThat(after.path("people").get(0).path("personId").asLong()).isEqualTo(old.key());
        assertThat(get("petugas", "/persons/" + old.key() + "/cases"))
                .contains(before.path("ticket").asText(), after.path("ticket").asText());
        assertThat(get("petugas", "/cases/" + before.path("ticket").asText())).contains("merged from two records");
    }

    @Test
    void twoHouseholdsAreComparedMergedAndTakenApartOnPages() {
        DuplicatePair pair = duplicates.require(twins.pairOfHouseholds("Sukardi Halaman", "Kasmini Halaman"));
        assertThat(listOfHouseholds(pair)).contains("Sukardi Halaman");
        String page = get("verifikator", "/duplicates/" + pair.id());
        assertThat(page)
                .contains("Sukardi Halaman", "Kasmini Halaman", "name=\"into\"", "Not the same household")
                .contains(registry.household(pair.a()).familyCardNo());
        assertThat(form("verifikator", "/duplicates/" + pair.id() + "/merge", "into=" + pair.a())
                        .statusCode())
                .isEqualTo(303);
        assertThat(registry.members(pair.a())).hasSize(4);
        assertThat(get("verifikator", "/duplicates/" + pair.id()))
                .contains("Merged")
                .doesNotContain("name=\"into\"");
        String merges = get("manajer", "/merges");
        String undo = merges.split("action=\"/merges/")[1].split("/")[0];
        assertThat(form("manajer", "/merges/" + undo + "/undo", "x=").statusCode())
                .isEqualTo(303);
        assertThat(registry.members(pair.b())).hasSize(2);
    }

    @Test
    void everybodyAPairShowsCanBeToldWhoLooked() {
        Person old = twins.imported("Sarmini Terlihat", null);
        Person desk = twins.atDesk("Sarmini Terlihat", twins.nik());
        get("verifikator", "/duplicates/" + twins.pair(old, desk));
        DuplicatePair cards = duplicates.require(twins.pairOfHouseholds("Sukardi Terlihat", "Kasmini Terlihat"));
        get("verifikator", "/duplicates/" + cards.id());
        Person wife = registry.members(cards.b()).getLast();
        for (Person person : List.of(old, desk, wife)) {
            assertThat(get("manajer", "/persons/" + person.key() + "/looks"))
                    .contains(office.as("verifikator").displayName(), "checking whether recorded twice");
        }
        merges.merge(cards.id(), new MergeForm(cards.a(), null, null, null), office.as("manajer"));
        assertThat(get("manajer", "/persons/" + wife.key() + "/looks"))
                .as("looks at the card that was merged away")
                .contains("Household opened");
    }

    @Test
    void whoGoesThroughPairsIsCountedAmongThoseWhoOpenPeople() {
        String name = "ganda" + twins.nik().substring(12);
        Viewer user = new Viewer(902, name, name, Role.BACK_OFFICE, null, null, Text.ID);
        duplicates.open(twins.pair(twins.imported("Wakinem", null), twins.atDesk("Wakinem", null)), user);
        duplicates.open(twins.pairOfHouseholds("Sukardi Hitung", "Kasmini Hitung"), user);
        LookDay day = days.of(clock.today(), clock.today(), office.as("auditor")).stream()
                .filter(one -> one.username().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(day.people()).isEqualTo(2 + 4);
    }

    @Test
    void whatWasMergedIntoAPersonIsALookAtThatPerson() {
        Person old = twins.imported("Sumiatun Gabung", null);
        Person desk = twins.atDesk("Sumiatun Gabung", twins.nik());
        merges.merge(twins.pair(old, desk), new MergeForm(old.key(), null, null, null), office.as("manajer"));
        assertThat(get("fasilitator", "/persons/" + old.key() + "/merged"))
                .contains("Sumiatun Gabung")
                .doesNotContain(desk.nik());
        Person elsewhere = families.in(Families.SUKORAME, "Sumiatun Jauh").getFirst();
        assertThat(api.get("fasilitator", "/persons/" + elsewhere.key() + "/merged")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("manajer", "/persons/" + old.key() + "/looks"))
                .contains(office.as("fasilitator").displayName(), "checking a merge");
    }

    /** The page of the list on which the pair stands; households of other tests may fill the first. */
    private String listOfHouseholds(DuplicatePair pair) {
        return Stream.iterate(0, page -> page + 1)
                .map(page -> get("verifikator", "/duplicates?kind=household&page=" + page))
                .takeWhile(page -> page.contains("data-row"))
                .filter(page -> page.contains("/duplicates/" + pair.id() + "\""))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode open(long person) {
        return Api.json(api.post("petugas", "/api/v1/cases", """
                {"channel":"desk","reporter":{"kind":"self","phone":"081234567890"},"consent":true,
                 "people":[{"personId":%d}],"complaints":[{"kind":"complaint","about":"membership","text":"KIS"}],
                 "needs":[{"person":0,"service":"KIS-PBI"}]}""".formatted(person)));
    }

    private String get(String username, String path) {
        return api.send(api.request(path)
                        .header("Authorization", "Bearer " + api.token(username))
                        .header("Cookie", "slrt_lang=en")
                        .GET())
                .body();
    }

    private HttpResponse<String> form(String username, String path, String body) {
        return api.send(api.request(path)
                .header("Authorization", "Bearer " + api.token(username))
                .header("Cookie", "slrt_lang=en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
