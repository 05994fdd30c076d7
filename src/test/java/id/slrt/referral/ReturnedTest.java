package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.Need;
import id.slrt.intake.escalation.Escalation;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.Party;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.registry.Person;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Each reason for giving a referral back forces a next step, and each of these can be done. */
@MicronautTest(transactional = false)
class ReturnedTest {
    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Needs needs;

    @Inject
    Turns turns;

    @Inject
    Families families;

    @Inject
    Escalation escalation;

    @Inject
    AppClock clock;

    @Test
    void aMissingDocumentIsTheApplicantsTurnUntilItIsBrought() {
        long need = returned("missing_document");
        assertThat(turn(need)).extracting(Turn::party, Turn::owner).containsExactly(Party.APPLICANT, "FRONT_OFFICE");
        assertThat(step(act("petugas", need, "silent", "{}"), 409)).isEmpty();
        assertThat(step(act("petugas", need, "brought", "{}"), 200)).isEqualTo("refer");
        assertThat(desk.refer(need).path("agency").asText()).isEqualTo("DISDUKCAPIL");
    }

    @Test
    void whoIsSilentForTenWorkingDaysIsClosedWithNotice() {
        long need = returned("missing_document");
        clock.at(clock.instant().plus(Duration.ofDays(40)), () -> {
            Need after = needs.act(need, NeedAct.SILENT, NeedForm.note(null), office.as("petugas"));
            assertThat(after.state().name()).isEqualTo("NOT_FULFILLED");
            assertThat(after.reason()).isNotBlank();
        });
    }

    @Test
    void withoutRoomAnywhereItIsParkedAndComesBackByItself() {
        long need = returned("no_capacity");
        LocalDate day = clock.today().plusDays(9);
        assertThat(step(act("petugas", need, "park", "{\"until\":\"" + clock.today() + "\"}"), 422))
                .isEmpty();
        assertThat(step(act("petugas", need, "park", "{\"until\":\"" + day + "\"}"), 200))
                .isEqualTo("parked");
        escalation.look();
        assertThat(needs.require(need).parkedUntil()).isEqualTo(day);
        clock.at(day.atTime(7, 0).atZone(AppClock.zone()).toInstant(), () -> {
            escalation.look();
            assertThat(needs.require(need).nextStep().name()).isEqualTo("REFER");
        });
        assertThat(desk.refer(need).path("agency").asText()).isEqualTo("DISDUKCAPIL");
    }

    @Test
    void whoIsNotEligibleMayAppealWithAReasonThroughTheManager() {
        long need = returned("not_eligible");
        assertThat(api.post("petugas", "/api/v1/needs/" + need + "/referrals", "{}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(step(act("petugas", need, "appeal", "{\"note\":\"Syarat terpenuhi\"}"), 403))
                .isEmpty();
        assertThat(step(act("manajer", need, "appeal", "{}"), 422)).isEmpty();
        assertThat(step(act("manajer", need, "appeal", "{\"note\":\"Syarat terpenuhi\"}"), 200))
                .isEqualTo("refer");
        assertThat(desk.refer(need).path("attempt").asInt()).isEqualTo(2);
    }

    @Test
    void whoWasNotFoundIsLookedForByTheFacilitatorAndElseTheManagerDecides() {
        long need = returned("person_not_found");
        assertThat(turn(need).owner()).isEqualTo("FACILITATOR");
        assertThat(step(act("fasilitator", need, "not_found", "{\"note\":\"Pindah, kata tetangga\"}"), 200))
                .isEqualTo("decide");
        assertThat(step(act("manajer", need, "again", "{}"), 200)).isEqualTo("outreach");
        assertThat(step(act("fasilitator", need, "found", "{\"note\":\"Di rumah anaknya\"}"), 200))
                .isEqualTo("refer");
    }

    @Test
    void aDuplicateIsLinkedToTheOtherNeedOfTheHousehold() {
        Person person = families.of("Sukinem Ganda").getFirst();
        long first = need(desk.open(person, "ADMINDUK"));
        long second = need(desk.open(person, "ADMINDUK"));
        long stranger = need(desk.open("ADMINDUK"));
        giveBack(second, "duplicate");
        assertThat(step(act("petugas", second, "duplicate", "{\"other\":" + stranger + "}"), 422))
                .isEmpty();
        assertThat(act("petugas", second, "duplicate", "{\"other\":" + first + "}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(needs.require(second).duplicateOf()).isEqualTo(first);
        assertThat(needs.require(second).state().name()).isEqualTo("WITHDRAWN");
        assertThat(turns.open(second)).isEmpty();
    }

    @Test
    void whatIsNoDuplicateGoesOn() {
        long need = returned("duplicate");
        assertThat(step(act("petugas", need, "not_duplicate", "{\"note\":\"Dokumen lain\"}"), 200))
                .isEqualTo("refer");
    }

    @Test
    void aReferralEnteredInErrorLeavesTheNeedWithTheDesk() {
        long need = need(desk.open("ADMINDUK"));
        long referral = desk.refer(need).path("referralId").asLong();
        desk.move("petugas", referral, "enter_in_error", "{\"note\":\"Salah layanan\"}");
        assertThat(turn(need)).extracting(Turn::party, Turn::owner).containsExactly(Party.DESK, "FRONT_OFFICE");
        assertThat(turns.ofNeed(need)).hasSize(3);
    }

    private long returned(String reason) {
        long need = need(desk.open("ADMINDUK"));
        giveBack(need, reason);
        return need;
    }

    private void giveBack(long need, String reason) {
        long referral = desk.refer(need).path("referralId").asLong();
        assertThat(desk.move(
                                "disdukcapil",
                                referral,
                                "return",
                                "{\"reason\":\"" + reason + "\",\"wanted\":\"KK asli\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> act(String who, long need, String act, String body) {
        return api.post(who, "/api/v1/needs/" + need + "/" + act, body);
    }

    private static String step(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Api.json(answer).path("nextStep").asText();
    }

    private static long need(JsonNode file) {
        return file.path("needs").get(0).path("needId").asLong();
    }

    private Turn turn(long need) {
        return turns.open(need).orElseThrow();
    }
}
