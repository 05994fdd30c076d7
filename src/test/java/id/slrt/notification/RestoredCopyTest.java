package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.notification.manners.MessageSettings;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 15, C3: a copy sends nothing that its original may have sent, until somebody has decided. */
@MicronautTest(transactional = false)
class RestoredCopyTest extends TwilioTest {
    @Inject
    Api api;

    @Inject
    Outbox outbox;

    @Inject
    Applicants applicants;

    @Inject
    MessageSettings settings;

    @Inject
    AppClock clock;

    @Inject
    NotificationRepositories.Messages messages;

    private String before;
    private String after;
    private CaseFile old;

    /** As a restore leaves it. */
    @BeforeEach
    void aMessageWaitsInABackupThatIsRestored() {
        drain();
        before = Applicants.newPhone();
        after = Applicants.newPhone();
        old = applicants.reachableAt(before, "sms", "KIS-PBI");
        settings.set("paused", "true");
        settings.set("restored", clock.instant().toString());
        applicants.reachableAt(after, "sms", "KIS-PBI");
    }

    @AfterEach
    void resume() {
        settings.set("paused", "false");
        settings.set("restored", "");
        drain();
    }

    @Test
    void nothingGoesOutAndThePageSaysWhy() {
        drain();

        assertThat(twilio.takenFor(before)).isEmpty();
        assertThat(twilio.takenFor(after)).isEmpty();
        assertThat(api.get("admin", "/messages").body())
                .contains("Basis data ini dipulihkan dari cadangan", "Batalkan pesan lama")
                .doesNotContain("Lanjutkan pengiriman");
    }

    @Test
    void whatWaitedInTheBackupIsGivenUpAndWhatCameSinceGoes() {
        assertThat(decide("old=drop").statusCode()).isEqualTo(303);
        drain();

        assertThat(twilio.takenFor(before)).isEmpty();
        assertThat(twilio.takenFor(after)).hasSize(1);
        assertThat(messages.findByCaseIdOrderById(old.file().key()).getFirst())
                .satisfies(message -> assertThat(message.state()).isEqualTo(MessageState.SUPPRESSED))
                .satisfies(message -> assertThat(message.reason()).isEqualTo("restored"));
        assertThat(settings.restored()).isNull();
    }

    @Test
    void theOperatorCanHaveItSent() {
        decide("old=send");
        drain();

        assertThat(twilio.takenFor(before)).hasSize(1);
        assertThat(twilio.takenFor(after)).hasSize(1);
    }

    private HttpResponse<String> decide(String body) {
        return api.send(api.request("/messages/copy")
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
