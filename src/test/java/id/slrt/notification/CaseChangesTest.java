package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseEvent;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.Sharing;
import id.slrt.intake.turn.NextStep;
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

/** Issue 15, A16: each line of a case can be put right, with what it was before. */
@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class CaseChangesTest {
    @Inject
    Applicants applicants;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Cases cases;

    @Inject
    Referrals referrals;

    @Inject
    Comments comments;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    Office office;

    @Test
    void aMistypedPhoneIsPutRightAndWhatWaitedGoesToTheRightOne() {
        CaseFile file = applicants.opens("KIS-PBI");
        String old = String.valueOf(file.file().phone());
        String right = Applicants.newPhone();
        assertThat(change(file, "{\"what\":\"phone\",\"value\":\"" + right + "\",\"resend\":\"missing\"}"))
                .isEqualTo(204);
        assertThat(now(file).file().phone()).isEqualTo(right);
        List<Message> all = messages.findByCaseIdOrderById(file.file().key());
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().recipient()).isEqualTo(old);
        assertThat(all.getFirst().state()).isEqualTo(MessageState.SUPPRESSED);
        assertThat(all.getLast().recipient()).isEqualTo(right);
        assertThat(all.getLast().state()).isEqualTo(MessageState.QUEUED);
        assertThat(all.getLast().text()).isEqualTo(all.getFirst().text());
        CaseEvent told = now(file).history().getLast();
        assertThat(told.kind()).isEqualTo("changed_phone");
        assertThat(told.note()).isEqualTo(old + " → " + right);
        assertThat(told.actor()).isEqualTo(applicants.petugas().displayName());
    }

    @Test
    void nothingIsSentAgainUnlessTheOfficerWantsItAndNeverToTheNumberBefore() {
        CaseFile file = applicants.opens("KIS-PBI");
        change(file, "{\"what\":\"phone\",\"value\":\"" + Applicants.newPhone() + "\"}");
        assertThat(messages.findByCaseIdOrderById(file.file().key()))
                .extracting(Message::state)
                .containsExactly(MessageState.SUPPRESSED);
        CaseFile silent = applicants.reachableAt(null, "sms", "KIS-PBI");
        change(silent, "{\"what\":\"phone\",\"value\":\"" + Applicants.newPhone() + "\",\"resend\":\"missing\"}");
        assertThat(messages.findByCaseIdOrderById(silent.file().key()))
                .extracting(Message::state)
                .containsExactly(MessageState.SUPPRESSED, MessageState.QUEUED);
    }

    @Test
    void whatIsWrongIsToldAtTheFieldAndChangesNothing() {
        CaseFile file = applicants.opens("KIS-PBI");
        assertThat(fields(file, "{\"what\":\"phone\",\"value\":\"0322123\"}")).containsExactly("value");
        assertThat(fields(file, "{\"what\":\"phone\",\"value\":\"" + file.file().phone() + "\"}"))
                .containsExactly("value");
        assertThat(fields(file, "{\"what\":\"sharing\",\"value\":\"none\"}")).contains("reason");
        assertThat(fields(file, "{\"what\":\"nothing\"}")).containsExactly("what");
        assertThat(api.post("petugas", path(file), "{\"what\":\"contact\",\"value\":\"x\",\"version\":99}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.post("dinkes", path(file), "{\"what\":\"contact\",\"value\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(now(file).file()).isEqualTo(file.file());
    }

    @Test
    void everyLineHasItsForm() {
        CaseFile file = applicants.opens("KIS-PBI");
        String page = "/cases/" + file.file().ticket();
        Long complaint = file.complaints().getFirst().id();
        assertThat(browser.open("petugas", page).body())
                .contains(
                        page + "/change/phone",
                        page + "/change/message_channel",
                        page + "/change/channel",
                        page + "/change/sharing",
                        page + "/change/contact",
                        page + "/change/reporter",
                        page + "/change/complaint?complaint=" + complaint);
        browser.open("petugas", page + "/change/complaint?complaint=" + complaint);
        assertThat(browser.send(
                                "petugas",
                                page + "/change/complaint",
                                "complaint=" + complaint,
                                "value=Tidak terdaftar sejak Mei",
                                "reason=Salah tulis")
                        .statusCode())
                .isEqualTo(303);
        for (String change : List.of(
                "contact value=Rumah anaknya, Sukodadi", "message_channel value=whatsapp", "reporter value=Bu Lurah")) {
            String[] parts = change.split(" ", 2);
            assertThat(browser.send("petugas", page + "/change/" + parts[0], parts[1])
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(browser.open("petugas", page + "/change/channel").statusCode())
                .isEqualTo(200);
        assertThat(browser.send("petugas", page + "/change/channel", "value=phone", "reason=Menelepon")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.open("petugas", page).body())
                .contains(
                        "Tidak terdaftar → Tidak terdaftar sejak Mei. Salah tulis",
                        "Rumah anaknya, Sukodadi",
                        "SMS → WhatsApp",
                        "Bu Lurah");
    }

    @Test
    void withdrawnConsentEndsWhatOtherAgenciesHaveAndTheNeedComesBack() {
        CaseFile file = applicants.opens("KIS-PBI");
        Referral referral = applicants.moves(applicants.refers(file, null), "dinkes", Move.ACCEPT);
        assertThat(change(file, "{\"what\":\"sharing\",\"value\":\"none\",\"reason\":\"Tidak mau lagi\"}"))
                .isEqualTo(204);
        assertThat(now(file).file().sharing()).isEqualTo(Sharing.NONE);
        assertThat(referrals.require(referral.key()).state()).isEqualTo(ReferralState.REVOKED);
        assertThat(now(file).needs()).extracting(Need::nextStep).containsExactly(NextStep.REFER);
        assertThat(comments.unread(List.of(referral.key()), office.as("dinkes")))
                .containsKey(referral.key());
        assertThat(browser.open("dinkes", "/referrals/" + referral.key()).body())
                .doesNotContain(Applicants.NAME, String.valueOf(file.file().phone()));
        assertThat(api.post("petugas", "/api/v1/needs/" + referral.needId() + "/referrals", "{}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(change(file, "{\"what\":\"sharing\",\"value\":\"consented\",\"reason\":\"Mau lagi\"}"))
                .isEqualTo(204);
        assertThat(api.post("petugas", "/api/v1/needs/" + referral.needId() + "/referrals", "{}")
                        .statusCode())
                .isEqualTo(201);
    }

    private int change(CaseFile file, String json) {
        return api.post("petugas", path(file), json).statusCode();
    }

    private List<String> fields(CaseFile file, String json) {
        HttpResponse<String> answer = api.post("petugas", path(file), json);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Api.json(answer).path("errors").findValuesAsText("field");
    }

    private static String path(CaseFile file) {
        return "/api/v1/cases/" + file.file().ticket() + "/changes";
    }

    private CaseFile now(CaseFile file) {
        return cases.read(file.file().key());
    }
}
