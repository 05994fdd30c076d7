package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Party;
import id.slrt.intake.turn.Turns;
import id.slrt.notification.reply.Replies;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
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
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Issue 15, A3: an agency waits for the applicant, who learns for what, and whose answer comes to the agency. */
@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class AwaitedApplicantTest {
    private static final String WANTED = "Fotokopi KK, surat pengantar desa";

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
    Turns turns;

    @Inject
    Referrals referrals;

    @Inject
    Comments comments;

    @Inject
    Replies replies;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    Office office;

    @Test
    void whatIsWantedIsSentToHerWithAPhoneNumberToCall() {
        CaseFile file = applicants.opens("KIS-PBI");
        held(file);
        Message told = messages.findByCaseIdOrderById(file.file().key()).getLast();
        assertThat(told.template()).isEqualTo("applicant_awaited");
        assertThat(told.state()).isEqualTo(MessageState.QUEUED);
        assertThat(told.text()).contains("Dinas Kesehatan menunggu Anda", WANTED, "telepon");
    }

    @Test
    void withoutSayingWhatIsWantedNothingIsHeldOrReturnedForIt() {
        Referral referral = started(applicants.opens("KIS-PBI"));
        assertThat(refused(referral, "hold", "{\"reason\":\"applicant\"}")).containsExactly("wanted");
        assertThat(refused(referral, "return", "{\"reason\":\"missing_document\",\"note\":\"kurang\"}"))
                .containsExactly("wanted");
        assertThat(refused(referral, "hold", "{\"reason\":\"applicant\",\"wanted\":\"KTP 3524054604720001\"}"))
                .containsExactly("wanted");
        assertThat(browser.send("dinkes", "/referrals/" + referral.key() + "/hold", "reason=applicant")
                        .body())
                .contains("aria-invalid=\"true\"", "wanted");
        assertThat(referrals.require(referral.key()).state()).isEqualTo(ReferralState.IN_PROGRESS);
    }

    @Test
    void missingDocumentsAreNamedInTheMessage() {
        CaseFile file = applicants.opens("ADMINDUK");
        applicants.moves(
                applicants.refers(file, null),
                "disdukcapil",
                Move.RETURN,
                new MoveForm("missing_document", "Dua kali diminta", null, null, null, WANTED));
        Message told = messages.findByCaseIdOrderById(file.file().key()).getLast();
        assertThat(told.text()).contains(WANTED, "telepon").doesNotContain("Dua kali diminta");
    }

    @Test
    void ofASensitiveServiceTheMessageSaysOnlyToCall() {
        CaseFile file = applicants.opens("RAWAT-TELANTAR");
        Referral referral = applicants.refers(file, "RSUD");
        applicants.moves(referral, "rsud", Move.ACCEPT);
        applicants.moves(referral, "rsud", Move.START);
        applicants.moves(referral, "rsud", Move.HOLD, hold());
        Message told = messages.findByCaseIdOrderById(file.file().key()).getLast();
        assertThat(told.template()).isEqualTo("applicant_awaited_neutral");
        assertThat(told.text()).contains("telepon").doesNotContain(WANTED);
    }

    @Test
    void pageApiQueueAndTrackingSayTheSameState() {
        CaseFile file = applicants.opens("KIS-PBI");
        Referral referral = held(file);
        String ticket = file.file().ticket();
        JsonNode api = Api.json(this.api.get("petugas", "/api/v1/cases/" + ticket));
        assertThat(api.path("needs").get(0).path("nextStep").asText()).isEqualTo("applicant");
        assertThat(api.path("referrals").get(0).path("wanted").asText()).isEqualTo(WANTED);
        assertThat(turns.open(referral.needId()).orElseThrow().party()).isEqualTo(Party.APPLICANT);
        assertThat(browser.open("petugas", "/cases/" + ticket).body()).contains("Instansi menunggu pemohon");
        assertThat(browser.open("dinkes", "/referrals?queue=hold").body()).contains(WANTED);
        HttpResponse<String> tracked = this.api.send(this.api
                .request("/api/v1/track/" + ticket + "?check=" + applicants.pin(file))
                .GET());
        assertThat(Api.json(tracked).path("needs").get(0).path("nextStep").asText())
                .isEqualTo("applicant");
        assertThat(tracked.body()).contains(WANTED);
    }

    @Test
    void herAnswerBySmsComesToTheReferralAndWaitsForTheAgency() {
        CaseFile file = applicants.opens("KIS-PBI");
        Referral referral = held(file);
        String phone = Objects.requireNonNull(file.file().phone());
        replies.arrived("SM" + UUID.randomUUID(), phone, Way.SMS, "Besok saya antar fotokopinya");
        assertThat(comments.unread(List.of(referral.key()), office.as("dinkes")))
                .containsEntry(referral.key(), 1L);
        assertThat(browser.open("dinkes", "/referrals/" + referral.key() + "/comments")
                        .body())
                .contains("Besok saya antar fotokopinya", "Pemohon");
    }

    @Test
    void whereTwoAgenciesWaitNeitherReadsWhatWasMeantForTheOther() {
        CaseFile file = applicants.opens("KIS-PBI", "ADMINDUK");
        Referral first = held(file);
        Referral second = referrals.send(file.needs().get(1).key(), null, null, applicants.petugas());
        applicants.moves(second, "disdukcapil", Move.ACCEPT);
        applicants.moves(second, "disdukcapil", Move.START);
        applicants.moves(second, "disdukcapil", Move.HOLD, hold());
        String phone = Objects.requireNonNull(file.file().phone());
        replies.arrived("SM" + UUID.randomUUID(), phone, Way.SMS, "Anak saya dirawat");
        assertThat(comments.read(first.key(), 0, 10, office.as("dinkes"))
                        .items()
                        .getFirst()
                        .text())
                .doesNotContain("dirawat");
        assertThat(comments.read(second.key(), 0, 10, office.as("disdukcapil"))
                        .items()
                        .getFirst()
                        .text())
                .doesNotContain("dirawat");
    }

    @Test
    void whatSheBringsToTheDeskLetsTheReferralGoOn() {
        CaseFile file = applicants.opens("KIS-PBI");
        Referral referral = held(file);
        Need need = needs.act(
                referral.needId(), NeedAct.BROUGHT, NeedForm.note("Fotokopi KK diserahkan"), applicants.petugas());
        assertThat(need.nextStep()).isEqualTo(NextStep.AGENCY);
        Referral after = referrals.require(referral.key());
        assertThat(after.state()).isEqualTo(ReferralState.IN_PROGRESS);
        assertThat(after.assigneeName()).isEqualTo(referral.assigneeName());
        assertThat(after.answer()).isEqualTo(referral.answer());
        assertThat(turns.open(referral.needId()).orElseThrow().party()).isEqualTo(Party.PARTNER);
        assertThat(comments.unread(List.of(referral.key()), office.as("dinkes")))
                .containsEntry(referral.key(), 1L);
    }

    private Referral held(CaseFile file) {
        return applicants.moves(started(file), "dinkes", Move.HOLD, hold());
    }

    private Referral started(CaseFile file) {
        Referral sent = applicants.refers(file, null);
        applicants.moves(sent, "dinkes", Move.ACCEPT);
        return applicants.moves(sent, "dinkes", Move.START);
    }

    private static MoveForm hold() {
        return new MoveForm("applicant", null, null, null, null, WANTED);
    }

    private List<String> refused(Referral referral, String move, String json) {
        HttpResponse<String> answer = api.post("dinkes", "/api/v1/referrals/" + referral.key() + "/" + move, json);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Api.json(answer).path("errors").findValuesAsText("field");
    }
}
