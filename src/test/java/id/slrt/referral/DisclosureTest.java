package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.referral.comment.Comments;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Issue 15, B7: an agency keeps no identity of who is not, or no longer, its to help. */
@MicronautTest(transactional = false)
class DisclosureTest {
    private static final String PHONE = "+6281234567890";

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Disclosure disclosure;

    @Inject
    Referrals referrals;

    @Inject
    Comments comments;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Test
    void afterAReturnOnlyTheNumberAndTheOutcomeStay() throws IOException {
        JsonNode file = desk.open("KIS-PBI");
        String name = file.path("people").get(0).path("name").asText();
        long id = refer(file);
        comments.say(id, "Ibu " + name + " sudah datang", office.as("petugas"));
        assertThat(page("dinkes", id)).contains(name, PHONE);
        HttpResponse<String> answer =
                desk.move("dinkes", id, "return", "{\"reason\":\"wrong_agency\",\"note\":\"" + name + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(name).contains("wrong_agency");
        String ticket = file.path("ticket").asText();
        String shown = ticket.substring(0, 4) + "-" + ticket.substring(4);
        assertThat(page("dinkes", id))
                .doesNotContain(name, PHONE, shown, "Bedahan")
                .contains("Rujukan " + id, "Salah instansi");
        assertThat(api.get("dinkes", "/api/v1/referrals/" + id).body()).doesNotContain(name, ticket);
        assertThat(browser.open("dinkes", "/referrals?queue=done").body())
                .contains("/referrals/" + id)
                .doesNotContain(name, shown);
        assertThat(api.get("dinkes", "/api/v1/referrals?queue=done&size=100").body())
                .doesNotContain(name, ticket);
        assertThat(export("dinkes")).doesNotContain(name);
        assertThat(browser.open("dinkes", "/referrals/" + id + "/comments").body())
                .doesNotContain(name);
        assertThat(api.get("dinkes", "/api/v1/referrals/" + id + "/comments").body())
                .doesNotContain(name);
        assertThat(browser.open("dinkes", "/cases/" + ticket + "/attachments").statusCode())
                .isEqualTo(403);
        assertThat(page("petugas", id)).contains(name, PHONE);
    }

    @Test
    void afterACompletionItStaysForThirtyDays() {
        JsonNode file = desk.open("KIS-PBI");
        String name = file.path("people").get(0).path("name").asText();
        long id = refer(file);
        desk.move("dinkes", id, "accept", "{}");
        desk.move("dinkes", id, "complete", "{\"note\":\"" + name + " sudah terdaftar\"}");
        assertThat(page("dinkes", id)).contains(name);
        SeenReferral[] later = new SeenReferral[2];
        clock.at(clock.instant().plus(Duration.ofDays(31)), () -> {
            later[0] = referrals.read(id, office.as("dinkes"));
            later[1] = referrals.read(id, office.as("petugas"));
        });
        assertThat(later[0].person()).isNull();
        assertThat(later[0].referral().answer()).isNull();
        assertThat(later[0].referral().outcome()).isEqualTo(Outcome.FULFILLED);
        assertThat(later[1].whole()).isTrue();
    }

    @Test
    void whatTheDeskTookBackIsNoneOfItsBusinessAtOnceAndItIsToldWhy() {
        JsonNode file = desk.open("KIS-PBI");
        String name = file.path("people").get(0).path("name").asText();
        long id = refer(file);
        desk.move("petugas", id, "revoke", "{\"note\":\"Sudah dilayani di tempat lain\"}");
        assertThat(page("dinkes", id)).doesNotContain(name, PHONE).contains("Sudah dilayani di tempat lain");
        long second = desk.refer(file.path("needs").get(0).path("needId").asLong())
                .path("referralId")
                .asLong();
        assertThat(page("dinkes", second)).contains(name);
        assertThat(disclosure.seen(List.of(referrals.require(id), referrals.require(second)), office.as("dinkes")))
                .extracting(SeenReferral::whole)
                .containsExactly(false, true);
    }

    private long refer(JsonNode file) {
        return desk.refer(file.path("needs").get(0).path("needId").asLong())
                .path("referralId")
                .asLong();
    }

    private String page(String who, long id) {
        return browser.open(who, "/referrals/" + id).body();
    }

    private String export(String who) throws IOException {
        HttpRequest request = api.request("/referrals.xlsx?queue=done")
                .header("Authorization", "Bearer " + api.token(who))
                .GET()
                .build();
        StringBuilder text = new StringBuilder();
        Path copy = Files.createTempFile("queue", ".xlsx");
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.ofFile(copy));
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (var entry : java.util.Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(copy);
        }
        assertThat(text).contains("<row");
        return text.toString();
    }
}
