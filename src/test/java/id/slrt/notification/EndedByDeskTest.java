package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseState;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.referral.Move;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralState;
import id.slrt.referral.Referrals;
import id.slrt.referral.comment.Comments;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issue 15, A4: the applicant died or withdrew while an agency has the need. */
@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class EndedByDeskTest {
    @Inject
    Applicants applicants;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Cases cases;

    @Inject
    Needs needs;

    @Inject
    Referrals referrals;

    @Inject
    Comments comments;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    Office office;

    @Test
    void aNeedThatAnAgencyHasAcceptedIsWithdrawnAndTheAgencyIsTold() {
        Referral referral = accepted(applicants.opens("KIS-PBI"));
        long need = referral.needId();
        HttpResponse<String> revoked =
                api.post("petugas", "/api/v1/referrals/" + referral.key() + "/revoke", "{\"note\":\"batal\"}");
        assertThat(revoked.statusCode()).isEqualTo(409);
        assertThat(revoked.body()).contains("end the need (died, withdrew)");

        HttpResponse<String> answer =
                api.post("petugas", "/api/v1/needs/" + need + "/withdraw", "{\"reason\":\"Sudah punya kartu\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(needs.require(need).state()).isEqualTo(NeedState.WITHDRAWN);
        Referral after = referrals.require(referral.key());
        assertThat(after.state()).isEqualTo(ReferralState.REVOKED);
        assertThat(after.answer()).isEqualTo("Sudah punya kartu");
        assertThat(comments.unread(List.of(referral.key()), office.as("dinkes")))
                .containsEntry(referral.key(), 1L);
        assertThat(comments.unread(List.of(referral.key()), office.as("petugas")))
                .isEmpty();
        assertThat(browser.open("dinkes", "/referrals/" + referral.key() + "/comments")
                        .body())
                .contains("dihentikan oleh meja SLRT", "Sudah punya kartu");
        assertThat(browser.open("petugas", "/cases/" + ticket(referral)).body())
                .contains("Rujukan dihentikan oleh meja SLRT");
        assertThat(api.post("dinkes", "/api/v1/referrals/" + referral.key() + "/complete", "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void itCanAlsoBeClosedWhileTheAgencyWaits() {
        Referral referral = applicants.moves(accepted(applicants.opens("KIS-PBI")), "dinkes", Move.START);
        assertThat(api.post("petugas", "/api/v1/needs/" + referral.needId() + "/close", "{\"reason\":\"Pindah\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(referrals.require(referral.key()).state()).isEqualTo(ReferralState.REVOKED);
    }

    @Test
    void nobodyCallsOffAReferralByItself() {
        Referral referral = accepted(applicants.opens("KIS-PBI"));
        assertThat(api.post("manajer", "/api/v1/referrals/" + referral.key() + "/call_off", "{\"note\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get("petugas", "/api/v1/referrals/" + referral.key()).body())
                .doesNotContain("call_off");
    }

    @Test
    void aDeathEndsTheWholeCaseAtOnceAndNothingMoreIsSent() {
        CaseFile file = applicants.opens("KIS-PBI", "ADMINDUK");
        Referral referral = accepted(file);
        HttpResponse<String> answer = api.post(
                "petugas",
                "/api/v1/cases/" + file.file().ticket() + "/end",
                "{\"reason\":\"died\",\"note\":\"kata anaknya\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        CaseFile after = cases.read(file.file().key());
        assertThat(after.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(after.needs()).extracting(Need::state).containsOnly(NeedState.WITHDRAWN);
        assertThat(after.needs()).extracting(Need::reason).containsOnly("Meninggal dunia: kata anaknya");
        assertThat(referrals.require(referral.key()).state()).isEqualTo(ReferralState.REVOKED);
        assertThat(messages.findByCaseIdOrderById(file.file().key()))
                .extracting(Message::template)
                .containsExactly("case_registered", "referral_sent", "referral_accepted", "case_closed");
        assertThat(messages.findByCaseIdOrderById(file.file().key()))
                .allMatch(message -> message.state() == MessageState.SUPPRESSED && "died".equals(message.reason()));
        assertThat(Api.json(answer).path("history").findValuesAsText("kind")).contains("person_died");
        assertThat(api.post(
                                "petugas",
                                "/api/v1/cases/" + file.file().ticket() + "/end",
                                "{\"reason\":\"withdrew\",\"note\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aDeathRecordedInErrorIsTakenBackWithTheNeed() {
        CaseFile file = applicants.opens("KIS-PBI");
        accepted(file);
        end(file, "{\"reason\":\"died\"}");
        needs.act(file.needs().getFirst().key(), NeedAct.REOPEN, NeedForm.reason("Masih hidup"), applicants.petugas());
        assertThat(cases.require(file.file().key()).quietSince()).isNull();
    }

    @Test
    void theNeedsOfTheOthersGoOnAndWhatIsMissingIsTold() {
        JsonNode file = family();
        String ticket = file.path("ticket").asText();
        assertThat(api.post("petugas", "/api/v1/cases/" + ticket + "/end", "{\"reason\":\"died\"}")
                        .body())
                .contains("\"field\":\"person\"");
        assertThat(api.post("petugas", "/api/v1/cases/" + ticket + "/end", "{\"reason\":\"withdrew\"}")
                        .body())
                .contains("\"field\":\"note\"");
        String child = file.path("people").get(1).path("personId").asText();
        HttpResponse<String> page = browser.open("petugas", "/cases/" + ticket + "/end");
        assertThat(page.body()).contains("Siapa yang meninggal");
        assertThat(browser.send("petugas", "/cases/" + ticket + "/end", "reason=died", "person=" + child)
                        .statusCode())
                .isEqualTo(303);
        CaseFile after = cases.read(file.path("caseId").asLong());
        assertThat(after.needs()).extracting(Need::state).containsExactly(NeedState.RECORDED, NeedState.WITHDRAWN);
        assertThat(after.file().quietSince()).isNull();
    }

    private JsonNode family() {
        return Api.json(api.post("petugas", "/api/v1/cases", """
                {"channel":"desk","reporter":{"kind":"self","phone":"%s"},"consent":true,
                 "people":[{"name":"Sulastri Ibu","noNikReason":"lost","birthDate":"1980-04-05","sex":"P","villageCode":"35.24.05.2006"},
                           {"name":"Sulastri Anak","noNikReason":"lost","birthDate":"2015-04-05","sex":"P","villageCode":"35.24.05.2006"}],
                 "complaints":[{"kind":"complaint","about":"other","text":"Kartu tidak aktif"}],
                 "needs":[{"person":0,"service":"KIS-PBI"},{"person":1,"service":"KIS-PBI"}]}""".formatted(Applicants.newPhone())));
    }

    private Referral accepted(CaseFile file) {
        return applicants.moves(applicants.refers(file, null), "dinkes", Move.ACCEPT);
    }

    private void end(CaseFile file, String json) {
        assertThat(api.post("petugas", "/api/v1/cases/" + file.file().ticket() + "/end", json)
                        .statusCode())
                .isEqualTo(200);
    }

    private String ticket(Referral referral) {
        return cases.require(referral.caseId()).ticket();
    }
}
