package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class OperationTest extends TwilioTest {
    @Inject
    Api api;

    @Inject
    Outbox outbox;

    @Inject
    Applicants applicants;

    @Inject
    NotificationRepositories.Messages messages;

    @BeforeEach
    void emptyTheQueue() {
        drain();
    }

    @Test
    void thePauseSwitchStopsAndResumes() throws InterruptedException {
        String number = Applicants.newPhone();
        post("/messages/pause", "paused=true");
        try {
            applicants.reachableAt(number, "sms", "KIS-PBI");
            drain();
            assertThat(twilio.takenFor(number)).isEmpty();
            assertThat(page()).contains("Pengiriman dijeda");
        } finally {
            post("/messages/pause", "paused=false");
        }
        drain();
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void aTechnicalFailureIsListedAndTriedAgainOnDemand() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.Refuses(400, 21606, "The From number is not a valid phone number"));
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        assertThat(page()).contains("21606", "not a valid phone number", "/messages/again");
        assertThat(post("/messages/again", "").statusCode()).isEqualTo(303);
        drain();
        assertThat(messages.findByCaseIdOrderById(file.file().key()).getFirst().state())
                .isEqualTo(MessageState.SENT);
    }

    @Test
    void aTestMessageGoesToAMobileOnly() {
        assertThat(post("/messages/test", "channel=sms&number=0322-123456").body())
                .contains("nomor telepon rumah");
        assertThat(post("/messages/test", "channel=sms&number=").statusCode()).isEqualTo(422);
        assertThat(post("/messages/test", "channel=whatsapp&number=0812-9999-0001")
                        .statusCode())
                .isEqualTo(303);
        drain();
        assertThat(twilio.takenFor("whatsapp:+6281299990001"))
                .singleElement()
                .satisfies(form -> assertThat(form.get("Body")).contains("percobaan"));
    }

    @Test
    void settingsAreCheckedFieldByField() {
        HttpResponse<String> wrong =
                post("/messages/settings", "budget=banyak&price_sms=450&price_whatsapp=600&emergencies=KIP,NONE");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Angka tidak dikenali", "NONE");
        assertThat(post(
                                "/messages/settings",
                                "budget=0&price_sms=450&price_whatsapp=600&emergencies=KEDARURATAN,BENCANA")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void prometheusSeesTheQueue() {
        assertThat(api.send(api.request("/prometheus").GET()).body())
                .contains("slrt_messages_due", "slrt_messages_oldest_seconds", "slrt_messages_spend_rupiah");
    }

    @Test
    void withoutAMailServerThePageSaysSo() {
        assertThat(page()).contains("Server surel (SMTP) belum dipasang");
    }

    private String page() {
        return api.get("admin", "/messages").body();
    }

    private HttpResponse<String> post(String path, String body) {
        return api.send(api.request(path)
                .header("Authorization", "Bearer " + api.token("admin"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void drain() {
        while (outbox.work() > 0) {
            // until nothing is due
        }
    }
}
