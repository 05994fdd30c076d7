package id.slrt.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.Cases;
import id.slrt.intake.FamilyNeeds;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.registry.search.PersonSearch;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Statements;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class HandoversTest {
    private static final String PATH = "/api/v1/handovers";

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    Registry registry;

    @Inject
    PersonSearch search;

    @Inject
    Cases cases;

    @Inject
    FamilyNeeds familyNeeds;

    @Inject
    Merges merges;

    @Inject
    Office office;

    @Test
    void aRaidBecomesACaseForEachPersonWithTheNeedsThePackProposes() {
        JsonNode sent = created(send("satpolpp", raid("""
                {"description":"baju merah, tato naga","sex":"L","age":"± 40 th","ppks":"11"},
                {"name":"Mbah Karni","sex":"perempuan","age":"71","ppks":"Lanjut usia telantar","situation":"Sakit atau luka"},
                {"name":"tidak diketahui","description":"bicara sendiri","sex":"P","situation":"disturbed"}""")));
        assertThat(sent.path("state").asText()).isEqualTo("sent");
        assertThat(sent.path("people").findValuesAsText("fate")).containsOnly("waiting");
        assertThat(sent.path("people").findValuesAsText("ticket")).isEmpty();

        JsonNode seen =
                Api.json(api.get("petugas", PATH + "/" + sent.path("handoverId").asLong()));
        List<List<String>> services = new ArrayList<>();
        for (JsonNode person : seen.path("people")) {
            JsonNode file = file(person.path("ticket").asText());
            assertThat(file.path("channel").asText()).isEqualTo("handover");
            services.add(file.path("needs").findValuesAsText("service"));
        }
        assertThat(services)
                .containsExactly(
                        List.of("PENELUSURAN", "REUNIFIKASI"),
                        List.of("PENELUSURAN", "REUNIFIKASI", "RAWAT-TELANTAR"),
                        List.of("PENELUSURAN", "REUNIFIKASI", "RUJUKAN-RSJ"));
        Person first = person(seen, 0);
        assertThat(first.name()).isEqualTo("Tanpa nama, baju merah, tato naga");
        assertThat(first.nik()).isNull();
        assertThat(first.noNikReason()).isEqualTo("unknown_identity");
        assertThat(registry.categories(person(seen, 1).key())).isEmpty();
    }

    @Test
    void whatIsWrongIsToldPerRowAndFieldAndNothingIsWritten() {
        String place = "Terminal " + UUID.randomUUID();
        String body = raid("""
                {"sex":"X","age":"tua"},
                {"name":"Slamet","sex":"L","ppks":"99","situation":"lapar","nik":"123"},
                {"name":"Benar","sex":"L","service":"TERBANG"}""").replace("Pasar Babat", place);
        HttpResponse<String> answer = send("satpolpp", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "people[0].description",
                        "people[0].sex",
                        "people[0].age",
                        "people[1].ppks",
                        "people[1].situation",
                        "people[1].nik",
                        "people[2].service");
        assertThat(api.get("petugas", PATH).body()).doesNotContain(place);
        JsonNode empty = Api.json(send("satpolpp", "{\"people\":[]}"));
        assertThat(empty.path("errors").findValuesAsText("field"))
                .contains("kind", "place", "village", "day", "time", "officers", "sharing", "people");
    }

    @Test
    void aRequestSentTwiceEvenAtOnceIsOneHandover() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = raid("{\"name\":\"Sekali Saja\",\"sex\":\"L\"}");
        try (var both = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> answers = IntStream.range(0, 4)
                    .mapToObj(_ -> both.submit(() -> created(send("satpolpp", body, key))
                            .path("handoverId")
                            .asLong()))
                    .toList();
            long first = answers.getFirst().get();
            for (Future<Long> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(send("satpolpp", raid("{\"name\":\"Lain\",\"sex\":\"L\"}"), key)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAgencySeesItsOwnHandoversOnlyAndWhoReceivesNobodyCannotHandOver() {
        long id = created(send("satpolpp", raid("{\"name\":\"Milik Satpol\",\"sex\":\"L\"}")))
                .path("handoverId")
                .asLong();
        assertThat(api.get("rsud", PATH + "/" + id).statusCode()).isEqualTo(403);
        assertThat(browser.open("rsud", "/handovers/" + id).statusCode()).isEqualTo(403);
        assertThat(browser.open("rsud", "/handovers/" + id + "/record").statusCode())
                .isEqualTo(403);
        assertThat(api.get("rsud", PATH + "?size=100").body()).doesNotContain("SATPOLPP");
        assertThat(send("dinkes", raid("{\"name\":\"Bukan\",\"sex\":\"L\"}")).statusCode())
                .isEqualTo(403);
        assertThat(browser.open("dinkes", "/handovers/new").statusCode()).isEqualTo(403);
        assertThat(browser.open("dinkes", "/handovers").statusCode()).isEqualTo(200);
        assertThat(api.post("satpolpp", PATH + "/" + id + "/receive", "{\"arrived\":[1]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.open("satpolpp", "/handovers/" + id + "/people/1/identity")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.open("satpolpp", "/handovers/" + id).body()).doesNotContain("/cases/");
    }

    @Test
    void theDeskConfirmsWhoArrivedAndTheNeedsOfTheOthersEnd() {
        JsonNode sent = created(
                send("satpolpp", raid("{\"name\":\"Datang\",\"sex\":\"L\"},{\"name\":\"Kabur\",\"sex\":\"L\"}")));
        String path = PATH + "/" + sent.path("handoverId").asLong();
        assertThat(api.post("petugas", path + "/receive", "{\"arrived\":[1]}").statusCode())
                .isEqualTo(422);
        JsonNode received = Api.json(
                api.post("petugas", path + "/receive", "{\"arrived\":[1],\"note\":\"Nomor 2 lari di jalan\"}"));
        assertThat(received.path("state").asText()).isEqualTo("received");
        assertThat(received.path("people").findValuesAsText("fate")).containsExactly("received", "not_arrived");
        JsonNode gone = file(received.path("people").get(1).path("ticket").asText());
        assertThat(gone.path("state").asText()).isEqualTo("closed");
        assertThat(gone.path("needs").findValuesAsText("state")).containsOnly("withdrawn");
        HttpResponse<String> second = api.post("verifikator", path + "/receive", "{\"arrived\":[1,2]}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains(office.as("petugas").displayName());
        assertThat(browser.open("satpolpp", path.replace("/api/v1", "") + "/record")
                        .body())
                .contains("Berita Acara", office.as("petugas").displayName());
    }

    @Test
    void theDeskHandsOverForTheHospitalAndKnowsAPersonByTheNik() {
        Person known = families.of("Sumirah Dikenal").getFirst();
        JsonNode sent = created(send("petugas", """
                {"kind":"found","agency":"RSUD","place":"IGD","village":"Bedahan, Babat","day":"20/11/2026","time":"09.15",
                 "officers":"dr. Wahyu","sharing":"none","people":[{"name":"Sumirah","sex":"P","nik":"%s"}]}""".formatted(known.nik())));
        JsonNode file = file(sent.path("people").get(0).path("ticket").asText());
        assertThat(file.path("people").get(0).path("personId").asLong()).isEqualTo(known.key());
        long need = file.path("needs").get(0).path("needId").asLong();
        assertThat(api.post("petugas", "/api/v1/needs/" + need + "/referrals", "{}")
                        .body())
                .contains("no_consent");
    }

    @Test
    void whoThePersonIsIsFoundLaterAndNothingIsLostOrCountedTwice() {
        Person known = families.of("Paijan Hilang").getFirst();
        desk.open(known, "KIP");
        JsonNode sent =
                created(send("satpolpp", raid("{\"description\":\"topi hijau\",\"sex\":\"P\",\"age\":\"55\"}")));
        long id = sent.path("handoverId").asLong();
        String ticket = Api.json(api.get("petugas", PATH + "/" + id))
                .path("people")
                .get(0)
                .path("ticket")
                .asText();
        long found = cases.read(cases.byTicket(ticket).key()).applicant().key();
        String page = "/handovers/" + id + "/people/1/identity";
        search.catchUp();
        assertThat(browser.send("petugas", page + "/search", "q=" + known.nik()).body())
                .contains("Ini orangnya", "Paijan Hilang");
        assertThat(Browser.location(browser.send("petugas", page, "person=" + known.key())))
                .isEqualTo("/cases/" + ticket);

        Person shown = cases.read(cases.byTicket(ticket).key()).applicant();
        assertThat(shown.name()).isEqualTo("Paijan Hilang");
        assertThat(shown.birthDate()).isEqualTo(known.birthDate());
        assertThat(shown.nik()).isEqualTo(known.nik());
        assertThat(registry.countsAs(found)).isEqualTo(known.key());
        assertThat(familyNeeds.of(List.of(known), office.as("petugas"), 0, 20).items().stream()
                        .map(line -> line.need().service()))
                .containsExactlyInAnyOrder("KIP", "PENELUSURAN", "REUNIFIKASI");
        assertThat(file(ticket).path("history").findValuesAsText("kind")).contains("handover", "identity_found");
        assertThat(browser.send("petugas", page, "person=" + known.key()).statusCode())
                .isEqualTo(409);
        assertThat(browser.open("satpolpp", "/handovers/" + id).body()).doesNotContain("Paijan Hilang");

        long merge = merges.into(known.key()).getFirst().id();
        merges.undo(merge, office.as("verifikator"));
        assertThat(cases.read(cases.byTicket(ticket).key()).applicant().name()).isEqualTo("Tanpa nama, topi hijau");
        assertThat(Browser.location(browser.send("petugas", page, "person=" + known.key())))
                .isEqualTo("/cases/" + ticket);
    }

    @Test
    void theGridOf60IsSentByABrowserWithoutJavaScriptAndKeepsWhatWasTyped() {
        assertThat(browser.open("satpolpp", "/handovers/new?rows=60").body()).contains("people[59].name");
        List<String> fields = new ArrayList<>(List.of(
                "kind=raid",
                "place=Alun-alun",
                "village=Bedahan, Babat",
                "day=20/11/2026",
                "time=21.30",
                "officers=Regu 2",
                "note=",
                "sharing=protection",
                "requestKey=" + UUID.randomUUID()));
        for (int i = 0; i < 60; i++) {
            for (String column : List.of("ppks", "situation", "service", "nik")) {
                fields.add("people[" + i + "]." + column + "=");
            }
            fields.add("people[" + i + "].name=" + (i == 40 ? "" : "Orang Alun " + i));
            fields.add("people[" + i + "].description=" + (i == 50 ? "sandal jepit" : ""));
            fields.add("people[" + i + "].sex=L");
            fields.add("people[" + i + "].age=3" + i % 10);
        }
        HttpResponse<String> wrong = browser.send("satpolpp", "/handovers", fields.toArray(String[]::new));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"people[40].description-wrong\"", "Orang Alun 59", "sandal jepit", "Regu 2");
        fields.replaceAll(field -> field.equals("people[40].name=") ? "people[40].name=Orang Alun 40" : field);
        HttpResponse<String> right = browser.send("satpolpp", "/handovers", fields.toArray(String[]::new));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(303);
        String location = Browser.location(right);
        List<String> statements = Statements.of(
                () -> assertThat(browser.open("petugas", location).body()).contains("Orang Alun 59"));
        assertThat(statements.size()).as("%s", statements).isLessThanOrEqualTo(10);
    }

    @Test
    void aSheetFillsTheGridAndItsRowsAreJudgedWhenSent() {
        String csv =
                "Nama;Jenis Kelamin;Usia;Kategori;Ciri\nBejo;Laki-laki;35;Pengemis;\n;P;;;\"rambut uban, kebaya\"\n";
        HttpResponse<String> filled = upload(csv);
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.body())
                .contains("value=\"Bejo\"", "value=\"Pengemis\"", "rambut uban, kebaya", "value=\"Lapangan\"");
        assertThat(upload("").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> upload(String csv) {
        String boundary = "----slrt";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"place\"\r\n\r\nLapangan\r\n"
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"razia.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
        return api.send(api.request("/handovers/file")
                .header("Authorization", "Bearer " + api.token("satpolpp"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Person person(JsonNode handover, int index) {
        String ticket = handover.path("people").get(index).path("ticket").asText();
        return cases.read(cases.byTicket(ticket).key()).applicant();
    }

    private JsonNode file(String ticket) {
        return Api.json(api.get("petugas", "/api/v1/cases/" + ticket));
    }

    private static String raid(String people) {
        return """
                {"kind":"raid","place":"Pasar Babat","village":"Bedahan, Babat","day":"20/11/2026","time":"21.30",
                 "officers":"Regu 1","sharing":"protection","people":[%s]}""".formatted(people);
    }

    private HttpResponse<String> send(String username, String body) {
        return send(username, body, UUID.randomUUID().toString());
    }

    private HttpResponse<String> send(String username, String body, String key) {
        return api.send(api.request(PATH)
                .header("Authorization", "Bearer " + api.token(username))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer);
    }
}
