package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReferralLifeTest {
    @Inject
    Api api;

    @Inject
    Desk desk;

    @Test
    void aNeedIsRoutedByARuleThatIsShownAndFulfilledByTheAgency() {
        JsonNode file = desk.open("KIS-PBI", "ADMINDUK");
        assertThat(file.path("needs").get(0).path("suggestedAgency").asText()).isEqualTo("DINKES");
        assertThat(file.path("needs").get(0).path("rule").asText()).isNotBlank();

        JsonNode referral = desk.refer(file.path("needs").get(0).path("needId").asLong());
        long id = referral.path("referralId").asLong();
        assertThat(referral.path("agency").asText()).isEqualTo("DINKES");
        assertThat(referral.path("state").asText()).isEqualTo("sent");

        assertThat(state(desk.move("dinkes", id, "claim", "{}"))).isEqualTo("received");
        assertThat(state(desk.move("dinkes", id, "accept", "{}"))).isEqualTo("accepted");
        assertThat(state(desk.move("dinkes", id, "complete", "{\"outcome\":\"fulfilled\",\"note\":\"KIS aktif\"}")))
                .isEqualTo("completed");

        JsonNode after = Api.json(
                api.get("petugas", "/api/v1/cases/" + file.path("ticket").asText()));
        assertThat(after.path("needs").get(0).path("state").asText()).isEqualTo("fulfilled");
        assertThat(after.path("state").asText()).isEqualTo("open");
        assertThat(after.path("history").findValuesAsText("kind"))
                .contains("case_opened", "referral_sent", "referral_claim", "referral_accept", "referral_complete");
    }

    @Test
    void aReturnedReferralLeavesTheNeedWithANextStepAndCanBeSentAgain() {
        JsonNode file = desk.open("ADMINDUK");
        long needId = file.path("needs").get(0).path("needId").asLong();
        long id = desk.refer(needId).path("referralId").asLong();
        desk.move("disdukcapil", id, "claim", "{}");
        assertThat(state(desk.move(
                        "disdukcapil", id, "return", "{\"reason\":\"missing_document\",\"wanted\":\"KK asli\"}")))
                .isEqualTo("returned");

        JsonNode need = Api.json(api.get(
                        "petugas", "/api/v1/cases/" + file.path("ticket").asText()))
                .path("needs")
                .get(0);
        assertThat(need.path("nextStep").asText()).isEqualTo("bring_document");
        JsonNode again = desk.refer(needId);
        assertThat(again.path("attempt").asInt()).isEqualTo(2);
        assertThat(again.path("agency").asText()).isEqualTo("DISDUKCAPIL");
    }

    @Test
    void afterAReturnTheNeedGoesToAnotherAgencyAndOutsideTheAreaToTheProvince() {
        long needId = desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
        long id = desk.refer(needId).path("referralId").asLong();
        desk.move("disdukcapil", id, "return", "{\"reason\":\"outside_area\"}");
        assertThat(desk.refer(needId).path("agency").asText()).isEqualTo("DINSOSPROV");
    }

    @Test
    void whoHadNoCapacityIsNotAskedAgain() {
        long needId = desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
        long id = desk.refer(needId).path("referralId").asLong();
        desk.move("disdukcapil", id, "return", "{\"reason\":\"no_capacity\"}");
        assertThat(desk.refer(needId).path("agency").asText()).isNotEqualTo("DISDUKCAPIL");
    }

    @Test
    void aReturnMayBeExplainedAtLength() {
        long id = desk.refer("ADMINDUK").path("referralId").asLong();
        String body = "{\"reason\":\"missing_document\",\"wanted\":\"KK asli\",\"note\":\"" + "x".repeat(1000) + "\"}";
        assertThat(state(desk.move("disdukcapil", id, "return", body))).isEqualTo("returned");
    }

    @Test
    void aMoveThatIsNotPossibleIsRefusedWithWhatIs() {
        long id = desk.refer("KIS-PBI").path("referralId").asLong();
        HttpResponse<String> refused = desk.move("dinkes", id, "complete", "{\"outcome\":\"fulfilled\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("Possible now: claim, accept, return");
    }

    @Test
    void anotherAgencyNeitherSeesNorAnswersIt() {
        long id = desk.refer("KIS-PBI").path("referralId").asLong();
        assertThat(desk.move("disdukcapil", id, "accept", "{}").statusCode()).isEqualTo(403);
        assertThat(api.get("disdukcapil", "/api/v1/referrals/" + id).statusCode())
                .isEqualTo(403);
        assertThat(Api.json(api.get("disdukcapil", "/api/v1/referrals?queue=agency&size=100"))
                        .findValuesAsText("agency"))
                .allMatch("DISDUKCAPIL"::equals);
    }

    @Test
    void ofTwoHundredWhoClaimAtOnceOneWinsAndTheOthersAreToldWho() throws Exception {
        long id = desk.refer("KIS-PBI").path("referralId").asLong();
        api.token("dinkes");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> tries = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                tries.add(executor.submit(() -> {
                    start.await();
                    return desk.move("dinkes", id, "claim", "{}");
                }));
            }
            start.countDown();
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> attempt : tries) {
            answers.add(attempt.get());
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(199)
                .allMatch(answer -> answer.body().contains("already claimed by"));
    }

    @Test
    void whoMovesOnAnOldViewIsTold() {
        JsonNode referral = desk.refer("KIS-PBI");
        long id = referral.path("referralId").asLong();
        desk.move("dinkes", id, "accept", "{}");
        HttpResponse<String> late = desk.move(
                "dinkes",
                id,
                "start",
                "{\"version\":" + referral.path("version").asInt() + "}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("has changed since you opened it");
    }

    @Test
    void withoutConsentNothingLeavesTheOffice() {
        String body = Desk.newCase(Desk.nik(), "KIS-PBI").replace("\"consent\":true", "\"consent\":false");
        long needId = Api.json(api.post("petugas", "/api/v1/cases", body))
                .path("needs")
                .get(0)
                .path("needId")
                .asLong();
        HttpResponse<String> refused = api.post("petugas", "/api/v1/needs/" + needId + "/referrals", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("did not agree to share data");
    }

    @Test
    void aServiceWithStepsWaitsForTheBackOfficeAndTheManager() {
        long needId =
                desk.open("ALAT-BANTU").path("needs").get(0).path("needId").asLong();
        assertThat(api.post("petugas", "/api/v1/needs/" + needId + "/referrals", "{}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.post("manajer", "/api/v1/needs/" + needId + "/determine", "{}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.post("verifikator", "/api/v1/needs/" + needId + "/verify", "{\"note\":\"sesuai\"}")
                        .body())
                .contains("\"state\":\"verified\"");
        assertThat(api.post("manajer", "/api/v1/needs/" + needId + "/determine", "{}")
                        .body())
                .contains("\"state\":\"determined\"");
        assertThat(desk.refer(needId).path("agency").asText()).isEqualTo("DINSOS");
    }

    @Test
    void anAgencyThatDoesNotOfferTheServiceIsRefusedAtTheField() {
        long needId = desk.open("KIS-PBI").path("needs").get(0).path("needId").asLong();
        HttpResponse<String> refused =
                api.post("petugas", "/api/v1/needs/" + needId + "/referrals", "{\"agency\":\"BPS\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"agency\"");
    }

    private static String state(HttpResponse<String> answer) {
        return Api.json(answer).path("state").asText();
    }
}
