package id.slrt.referral.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.access.NewUser;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.demo.DemoAccounts;
import id.slrt.shared.Text;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BulkTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Users users;

    @Test
    void oneThatCannotBeAcceptedIsToldAndDoesNotStopTheOthers() {
        List<Long> ids = referrals(4);
        desk.move("dinkes", ids.get(1), "return", "{\"reason\":\"wrong_agency\"}");
        JsonNode answer =
                Api.json(api.post("dinkes", "/api/v1/referrals/bulk", "{\"move\":\"accept\",\"ids\":" + ids + "}"));
        assertThat(answer.path("succeeded").asInt()).isEqualTo(3);
        assertThat(answer.path("failed").asInt()).isEqualTo(1);
        JsonNode refused = answer.path("results").get(1);
        assertThat(refused.path("ok").asBoolean()).isFalse();
        assertThat(refused.path("problem").asText()).isEqualTo("move_not_possible");
        assertThat(refused.path("detail").asText()).contains("accept");
        for (long id : List.of(ids.get(0), ids.get(2), ids.get(3))) {
            assertThat(Api.json(api.get("dinkes", "/api/v1/referrals/" + id))
                            .path("state")
                            .asText())
                    .isEqualTo("accepted");
        }
    }

    @Test
    void anotherAgencysReferralsStayWhereTheyAre() {
        long id = referrals(1).getFirst();
        JsonNode answer = Api.json(
                api.post("disdukcapil", "/api/v1/referrals/bulk", "{\"move\":\"accept\",\"ids\":[" + id + "]}"));
        assertThat(answer.path("results").get(0).path("problem").asText()).isEqualTo("referral_not_yours");
        assertThat(Api.json(api.get("dinkes", "/api/v1/referrals/" + id))
                        .path("state")
                        .asText())
                .isEqualTo("sent");
    }

    @Test
    void needsAreReferredByTheRulesAndThoseThatAreNotReadyAreTold() {
        long ready = need("KIS-PBI");
        long unready = need("USUL-DTKS");
        long papers = need("ADMINDUK");
        JsonNode answer = Api.json(
                api.post("petugas", "/api/v1/needs/referrals", "{\"ids\":" + List.of(ready, unready, papers) + "}"));
        assertThat(answer.path("succeeded").asInt()).isEqualTo(2);
        assertThat(answer.path("results").get(0).path("detail").asText()).contains("Dinas Kesehatan");
        assertThat(answer.path("results").get(1).path("ok").asBoolean()).isFalse();
        assertThat(answer.path("results").get(1).path("problem").asText()).startsWith("need_step.");
        assertThat(answer.path("results").get(2).path("detail").asText()).contains("Kependudukan");
    }

    @Test
    void atMostFiveHundredAtOnceAndOnlyWhatCanBeDoneTogether() {
        String many = LongStream.rangeClosed(1, 501).mapToObj(Long::toString).collect(Collectors.joining(","));
        HttpResponse<String> refused =
                api.post("dinkes", "/api/v1/referrals/bulk", "{\"move\":\"accept\",\"ids\":[" + many + "]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"ids\"");
        assertThat(api.post("dinkes", "/api/v1/referrals/bulk", "{\"move\":\"complete\",\"ids\":[1]}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void thePageSaysWhatBecameOfEachAndOnlyToWhoDidIt() {
        List<Long> ids = referrals(2);
        desk.move("dinkes", ids.get(0), "accept", "{}");
        HttpResponse<String> answer = browser.send(
                "dinkes",
                "/referrals/bulk",
                "move=accept",
                "back=/referrals?queue=unclaimed",
                "id=" + ids.get(0),
                "id=" + ids.get(1));
        String result = Browser.location(answer);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.open("dinkes", result).body())
                .contains("1 berhasil, 1 tidak.", "Wagirah Pertiwi", "Tidak dapat: terima")
                .contains("href=\"/referrals?queue=unclaimed\"");
        assertThat(browser.open("rsud", result).statusCode()).isEqualTo(404);
    }

    @Test
    void aReferralIsAssignedToAColleagueOfTheAgencyAndToNobodyElse() {
        String name = "bulk" + Desk.nik().substring(8);
        users.add(
                new NewUser(name, "Kolega " + name, "agency", "DINKES", null, DemoAccounts.PASSWORD),
                Viewer.system(Text.ID));
        long colleague = users.viewer(name).userId();
        long stranger = users.viewer("rsud").userId();
        long id = referrals(1).getFirst();
        assertThat(browser.send("dinkes", "/referrals/" + id + "/assign", "colleague=" + stranger)
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.send("dinkes", "/referrals/" + id + "/assign", "colleague=" + colleague)
                        .statusCode())
                .isEqualTo(303);
        JsonNode now = Api.json(api.get("dinkes", "/api/v1/referrals/" + id));
        assertThat(now.path("state").asText()).isEqualTo("received");
        assertThat(now.path("assignee").asText()).isEqualTo("Kolega " + name);
        assertThat(browser.open(name, "/referrals?queue=mine").body()).contains("/referrals/" + id + "\"");
    }

    private List<Long> referrals(int number) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(desk.refer("KIS-PBI").path("referralId").asLong());
        }
        return ids;
    }

    private long need(String service) {
        return desk.open(service).path("needs").get(0).path("needId").asLong();
    }
}
