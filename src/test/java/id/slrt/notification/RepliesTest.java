package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.NeedState;
import id.slrt.intake.Tickets;
import id.slrt.intake.need.Needs;
import id.slrt.notification.reply.Inbound;
import id.slrt.notification.reply.InboundRows;
import id.slrt.notification.score.Scores;
import id.slrt.referral.Move;
import id.slrt.referral.Referral;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class RepliesTest extends TwilioTest {
    @Inject
    Api api;

    @Inject
    TwilioHooks hooks;

    @Inject
    Applicants applicants;

    @Inject
    Receipts receipts;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    InboundRows inbound;

    @Inject
    Contacts.Rows contacts;

    @Inject
    Cases cases;

    @Inject
    Needs needs;

    @Inject
    Scores scores;

    @Inject
    Outbox outbox;

    @Inject
    AppClock clock;

    @BeforeEach
    void emptyTheQueue() {
        drain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BERHENTI", "berhenti.", " Stop ", "STOPALL"})
    void whoSaysStopGetsNothingMoreThatWay(String word) {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        assertThat(hooks.writes(number, word)).contains("Dinsos Lamongan", "MULAI");
        drain();
        applicants.refers(file, null);
        drain();
        assertThat(twilio.takenFor(number)).isEmpty();
        assertThat(told(file))
                .extracting(Message::state, Message::reason)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(MessageState.SUPPRESSED, "opted_out"));
    }

    @Test
    void aMessageWhoseHandOverFailedIsNotSentAfterAStop() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.HangsUp());
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        hooks.writes(number, "STOP");
        clock.at(clock.instant().plus(Duration.ofMinutes(5)), this::drain);
        assertThat(twilio.takenFor(number)).isEmpty();
        assertThat(told(file).getFirst().reason()).isEqualTo("opted_out");
    }

    @Test
    void stoppingOneWayDoesNotStopTheOther() {
        String number = Applicants.newPhone();
        hooks.writes("whatsapp:" + number, "STOP");
        applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void startMakesMessagesWelcomeAgainAndBothAreRecorded() {
        String number = Applicants.newPhone();
        hooks.writes(number, "BERHENTI");
        assertThat(hooks.writes(number, "MULAI")).contains("lagi");
        applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        assertThat(twilio.takenFor(number)).hasSize(1);
        assertThat(contacts.choices(number, "SMS")).containsExactly("STOP", "START");
    }

    @Test
    void helpTellsTheWords() {
        assertThat(hooks.writes(Applicants.newPhone(), "bantuan")).contains("STATUS", "BERHENTI", "MULAI");
    }

    @Test
    void statusFromTheCasesOwnPhoneNeedsOnlyTheTicket() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        applicants.refers(file, null);
        String ticket = Tickets.show(file.file().ticket());
        assertThat(hooks.writes(number, "Status " + ticket.replace('-', ' ')))
                .contains(ticket, "KIS", "Diteruskan", "Dinas Kesehatan", "paling lambat")
                .doesNotContain("Rukmini");
        assertThat(hooks.writes(number, "STATUS")).contains(ticket);
    }

    @Test
    void statusFromAnotherPhoneNeedsTheSecondThing() {
        CaseFile file = applicants.opens("KIS-PBI");
        String stranger = Applicants.newPhone();
        String ticket = file.file().ticket();
        String refused = hooks.writes(stranger, "STATUS " + ticket);
        assertThat(refused).contains("tidak dapat menemukannya");
        assertThat(hooks.writes(stranger, "STATUS " + ticket + " 0000")).isEqualTo(refused);
        assertThat(hooks.writes(stranger, "STATUS AAAABBBB 0000")).isEqualTo(refused);
        assertThat(hooks.writes(stranger, "STATUS " + ticket + " " + applicants.pin(file)))
                .contains(Tickets.show(ticket));
    }

    @Test
    void statusOfASensitiveServiceIsNeutral() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "RAWAT-TELANTAR");
        applicants.refers(file, "RSUD");
        assertThat(hooks.writes(number, "STATUS " + file.file().ticket()))
                .contains("Layanan yang Anda minta")
                .doesNotContainIgnoringCase("telantar")
                .doesNotContain("RSUD");
    }

    @Test
    void aSharedPhoneNeverTellsOnesMatterToTheOther() {
        String number = Applicants.newPhone();
        CaseFile mother = applicants.reachableAt(number, "sms", "KIS-PBI");
        CaseFile aunt = applicants.reachableAt(number, "sms", "ADMINDUK");
        applicants.refers(aunt, null);
        Referral referral = applicants.refers(mother, null);
        applicants.moves(referral, "dinkes", Move.ACCEPT);
        applicants.moves(referral, "dinkes", Move.COMPLETE);
        assertThat(told(mother))
                .extracting(Message::template)
                .contains("referral_sent_neutral", "need_fulfilled_neutral");
        assertThat(java.util.stream.Stream.concat(told(mother).stream(), told(aunt).stream()))
                .extracting(Message::text)
                .noneMatch(text -> text.matches("(?s).*(Rukmini|KIS|akta|Kesehatan|Dukcapil|Kependudukan).*"));
        assertThat(hooks.writes(number, "STATUS " + mother.file().ticket()))
                .as("the ticket alone is not enough on a shared phone")
                .contains("tidak dapat menemukannya");
    }

    @Test
    void aNumberAfterClosingIsTheScore() {
        String number = Applicants.newPhone();
        CaseFile file = closed(number);
        assertThat(hooks.writes(number, "5"))
                .contains("terima kasih", Tickets.show(file.file().ticket()));
        assertThat(scores.of(file.file().key())).hasValue(5);
        hooks.writes(number, "2");
        assertThat(scores.of(file.file().key())).as("the last word counts").hasValue(2);
    }

    /** Issue 15, A8. */
    @Test
    void aNumberIsTheScoreAlsoWhenTheClosingCameBySmsAfterAFailedWhatsApp() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "whatsapp", "KIS-PBI");
        needs.close(file.needs().getFirst().key(), NeedState.NOT_FULFILLED, "kuota habis", applicants.petugas());
        drain();
        for (Message message : told(file)) {
            undelivered(message);
        }
        drain();
        assertThat(hooks.writes(number, "4")).contains("terima kasih");
        assertThat(scores.of(file.file().key())).hasValue(4);
    }

    /** Issue 15, A8. */
    @Test
    void anOfficerStopsANumberAndStartsItAgainWithAReason() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "whatsapp", "KIS-PBI");
        String path = "/cases/" + file.file().ticket() + "/messages";
        HttpResponse<String> refused = form("petugas", path + "/stop", "reason=");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(contacts.choices(number, "SMS")).isEmpty();
        assertThat(form("petugas", path + "/stop", "reason=Minta lewat telepon").statusCode())
                .isEqualTo(303);
        drain();
        applicants.refers(file, null);
        drain();
        assertThat(twilio.takenFor(number)).isEmpty();
        assertThat(twilio.takenFor("whatsapp:" + number)).isEmpty();
        assertThat(html("petugas", path)).contains("Minta lewat telepon", "Pesan ke nomor ini dihentikan");
        assertThat(cases.read(file.file().key()).history()).extracting("kind").contains("messages_stopped");
        form("petugas", path + "/start", "reason=Minta dikirim lagi");
        assertThat(contacts.choices(number, "WHATSAPP")).containsExactly("STOP", "START");
        assertThat(html("petugas", path)).doesNotContain("Pesan ke nomor ini dihentikan");
        assertThat(form("dinkes", path + "/stop", "reason=x").statusCode()).isEqualTo(403);
    }

    /** Issue 15, A8. */
    @Test
    void whoAsksInOtherWordsIsStoppedFromTheInbox() {
        String number = Applicants.newPhone();
        hooks.writes(number, "jangan kirimi saya lagi");
        Inbound item = inbound.of(List.of(number)).getFirst();
        assertThat(form("petugas", "/replies/" + item.key() + "/stop", "reason=Diminta pengirim")
                        .statusCode())
                .isEqualTo(303);
        assertThat(contacts.choices(number, "SMS")).containsExactly("STOP");
        assertThat(html("petugas", "/replies/" + item.key())).contains("Diminta pengirim");
    }

    @Test
    void ofTwoClosedCasesTheTicketSaysWhichIsScored() {
        String number = Applicants.newPhone();
        CaseFile first = closed(number);
        CaseFile second = closed(number);
        assertThat(hooks.writes(number, "4")).contains("tiket yang mana");
        hooks.writes(number, "4 " + Tickets.show(first.file().ticket()));
        assertThat(scores.of(first.file().key())).hasValue(4);
        assertThat(scores.of(second.file().key())).isEmpty();
    }

    @Test
    void aNumberWithoutAClosedCaseIsNoScore() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        assertThat(hooks.writes(number, "3")).contains("catat");
        assertThat(scores.of(file.file().key())).isEmpty();
    }

    @Test
    void anythingElseIsNotedOnTheOpenCase() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "whatsapp", "KIS-PBI");
        assertThat(hooks.writes("whatsapp:" + number, "Apakah saya harus <datang> & membawa KK?"))
                .contains(Tickets.show(file.file().ticket()));
        assertThat(cases.read(file.file().key()).history())
                .anySatisfy(event -> assertThat(event)
                        .extracting("kind", "note")
                        .containsExactly("reply_whatsapp", "Apakah saya harus <datang> & membawa KK?"));
        String page = html("petugas", "/cases/" + file.file().ticket() + "/messages");
        assertThat(page).contains("&lt;datang").contains("membawa KK?").doesNotContain("<datang>");
    }

    @Test
    void withoutACaseItComesToTheInboxAndACaseIsOpenedFromIt() {
        String number = Applicants.newPhone();
        CaseFile known = applicants.opens("KIP");
        assertThat(hooks.writes(number, "Saya butuh bantuan beras")).contains("kami terima");
        Inbound item = inbound.of(List.of(number)).getFirst();
        assertThat(item.waiting()).isTrue();
        String path = "/replies/" + item.key();
        assertThat(html("petugas", path)).contains("Saya butuh bantuan beras", number);
        String found =
                form("petugas", path + "/people", "q=Rukmini Wulandari 1972").body();
        assertThat(found).contains("name=\"person\"");
        HttpResponse<String> opened = form(
                "petugas",
                path + "/open",
                "person=" + known.applicant().key()
                        + "&kind=question&about=other&service=PERMAKANAN&consent=true&text=Saya butuh bantuan beras");
        assertThat(opened.statusCode()).isEqualTo(303);
        String ticket = opened.headers().firstValue("location").orElseThrow().replace("/cases/", "");
        CaseFile file = cases.read(cases.byTicket(ticket).key());
        assertThat(file.file().phone()).isEqualTo(number);
        assertThat(file.history()).extracting("kind").contains("reply_sms");
        assertThat(inbound.findById(item.key()).orElseThrow())
                .extracting(Inbound::waiting, Inbound::caseId)
                .containsExactly(false, file.file().key());
        assertThat(form("petugas", path + "/done", "").statusCode())
                .as("somebody was first")
                .isEqualTo(409);
    }

    @Test
    void whatIsWrongWithTheCaseIsToldAndNothingIsOpened() {
        String number = Applicants.newPhone();
        hooks.writes(number, "tolong saya");
        Inbound item = inbound.of(List.of(number)).getFirst();
        HttpResponse<String> answer =
                form("petugas", "/replies/" + item.key() + "/open", "kind=question&about=other&text=x");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Pilih dulu siapa");
        assertThat(inbound.findById(item.key()).orElseThrow().waiting()).isTrue();
    }

    @Test
    void anItemIsPutIntoACaseByItsTicket() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.opens("KIP");
        hooks.writes(number, "ini nomor baru saya");
        Inbound item = inbound.of(List.of(number)).getFirst();
        assertThat(form(
                                "petugas",
                                "/replies/" + item.key() + "/link",
                                "ticket=" + file.file().ticket())
                        .statusCode())
                .isEqualTo(303);
        assertThat(cases.read(file.file().key()).history()).extracting("kind").contains("reply_sms");
    }

    @Test
    void aRepeatedWebhookIsAnsweredTheSameAndDoesNothingMore() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        Map<String, String> form = TwilioHooks.inbound(TwilioHooks.newSid(), number, "Kapan selesai?");
        String first = hooks.post("/hooks/twilio/inbound", form).body();
        assertThat(hooks.post("/hooks/twilio/inbound", form).body())
                .isEqualTo(first)
                .contains("<Message>");
        assertThat(cases.read(file.file().key()).history())
                .filteredOn(event -> event.kind().equals("reply_sms"))
                .hasSize(1);
    }

    @Test
    void whatTwilioDidNotSignIsRefused() {
        String number = Applicants.newPhone();
        Map<String, String> form = TwilioHooks.inbound(TwilioHooks.newSid(), number, "STOP");
        assertThat(hooks.post("/hooks/twilio/inbound", form, null).statusCode()).isEqualTo(403);
        assertThat(hooks.post("/hooks/twilio/inbound", form, TwilioHooks.sign("http://elsewhere/", form))
                        .statusCode())
                .isEqualTo(403);
        assertThat(contacts.choices(number, "SMS")).isEmpty();
    }

    @Test
    void onlyTheDeskReadsReplies() {
        assertThat(api.get("dinkes", "/replies").statusCode()).isEqualTo(403);
        assertThat(api.get("fasilitator", "/replies").statusCode()).isEqualTo(403);
        assertThat(api.get("petugas", "/replies").statusCode()).isEqualTo(200);
    }

    private CaseFile closed(String number) {
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        needs.close(file.needs().getFirst().key(), NeedState.NOT_FULFILLED, "kuota habis", applicants.petugas());
        return file;
    }

    private List<Message> told(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key());
    }

    private void undelivered(Message message) {
        receipts.arrived(Objects.requireNonNull(message.providerSid()), "undelivered", 63024, message.id());
    }

    private void drain() {
        while (outbox.work() > 0) {
            // until nothing is due
        }
    }

    private String html(String username, String path) {
        return api.get(username, path).body();
    }

    private HttpResponse<String> form(String username, String path, String body) {
        return api.send(api.request(path)
                .header("Authorization", "Bearer " + api.token(username))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace(" ", "+"))));
    }
}
