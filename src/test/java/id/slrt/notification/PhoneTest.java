package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Without Twilio, with the worker of the running server. */
@MicronautTest(transactional = false)
class PhoneTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Applicants applicants;

    @Inject
    NotificationRepositories.Messages messages;

    @Test
    void theWorkerBringsACommittedMessageToTheScreenAtOnce() throws InterruptedException {
        CaseFile file = arrived();
        String page =
                get("petugas", "/phone?case=" + file.file().ticket(), false).body();
        assertThat(page)
                .contains(
                        "Dinsos Lamongan: laporan Anda kami terima",
                        "href=\"/track/" + file.file().ticket() + "\"")
                .doesNotContain(file.file().phone());
        Message message = messages.findByCaseIdOrderById(file.file().key()).getFirst();
        assertThat(Duration.between(message.createdAt(), message.deliveredAt())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void onlyTheListIsFetchedAgain() throws InterruptedException {
        CaseFile file = arrived();
        assertThat(get("petugas", "/phone?case=" + file.file().ticket(), true).body())
                .contains("laporan Anda kami terima", "+62812****")
                .doesNotContain("<html");
    }

    @Test
    void aWrongTicketIsToldSoAndOnlyTheDeskMayLook() {
        assertThat(get("petugas", "/phone?case=AAAABBBB", false).statusCode()).isEqualTo(404);
        assertThat(get("dinkes", "/phone", false).statusCode()).isEqualTo(403);
        assertThat(get("admin", "/phone", false).statusCode()).isEqualTo(403);
    }

    @Test
    void theCaseTellsItsMessages() throws InterruptedException {
        CaseFile file = arrived();
        String path = "/cases/" + file.file().ticket() + "/messages";
        String fragment = get("petugas", path, true).body();
        assertThat(fragment)
                .contains(
                        "laporan Anda kami terima",
                        "Sudah sampai",
                        "+62812****",
                        "/phone?case=" + file.file().ticket())
                .doesNotContain("<html", file.file().phone());
        assertThat(get("petugas", path, false).body()).contains("<html", "laporan Anda kami terima");
        assertThat(get("fasilitator", path, true).body()).doesNotContain("/phone?case=");
        assertThat(get("dinkes", path, true).statusCode()).isEqualTo(403);
        assertThat(api.get("petugas", "/api/v1/cases/" + file.file().ticket()).body())
                .contains(
                        "\"messages\":[{\"to\":\"+62812****",
                        "\"template\":\"case_registered\"",
                        "\"state\":\"delivered\"");
    }

    /** Issue 15, A1. */
    @Test
    void aReplyTypedOnTheScreenIsAnsweredThere() throws InterruptedException {
        CaseFile file = arrived();
        Message told = messages.findByCaseIdOrderById(file.file().key()).getFirst();
        HttpResponse<String> answer = browser.send(
                "petugas",
                "/phone/reply",
                "message=" + told.id(),
                "text=Terima kasih",
                "case=" + file.file().ticket());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(get("petugas", Browser.location(answer), false).body())
                .contains("Terima kasih", "pesan Anda kami catat");
    }

    @Test
    void aHookWithoutAnAccountIsRefused() {
        assertThat(api.send(api.request("/hooks/twilio/status")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Twilio-Signature", "x")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "MessageSid=SM1&MessageStatus=sent")))
                        .statusCode())
                .isEqualTo(403);
    }

    private CaseFile arrived() throws InterruptedException {
        CaseFile file = applicants.opens("KIS-PBI");
        for (int i = 0; i < 100; i++) {
            if (messages.findByCaseIdOrderById(file.file().key()).getFirst().state() == MessageState.DELIVERED) {
                return file;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the worker did not bring it within five seconds");
    }

    private HttpResponse<String> get(String username, String path, boolean fragment) {
        var request = api.request(path)
                .header("Authorization", "Bearer " + api.token(username))
                .GET();
        return api.send(fragment ? request.header("HX-Request", "true") : request);
    }
}
