package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows when a message does not arrive. */
@MicronautTest(transactional = false)
class EndingsTest extends TwilioTest {
    @Inject
    Outbox outbox;

    @Inject
    Sweep sweep;

    @Inject
    Receipts receipts;

    @Inject
    Applicants applicants;

    @Inject
    ContactTasks tasks;

    @Inject
    Contacts contacts;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    Office office;

    @Inject
    Api api;

    @Inject
    AppClock clock;

    @BeforeEach
    void emptyTheQueue() {
        drain();
    }

    @Test
    void anUndeliveredWhatsAppGoesAsSms() {
        CaseFile file = sent("whatsapp");
        tell(first(file), "undelivered", 63024);
        tell(first(file), "undelivered", 63024);
        drain();
        assertThat(told(file)).extracting(Message::channel).containsExactly(Way.WHATSAPP, Way.SMS);
        assertThat(twilio.takenFor(first(file).to()))
                .singleElement()
                .satisfies(form ->
                        assertThat(form).containsEntry("Body", first(file).text()));
        assertThat(openTasks(file)).isEmpty();
    }

    @Test
    void whenBothFailTheFacilitatorIsAskedToGo() {
        CaseFile file = sent("whatsapp");
        tell(first(file), "failed", 63024);
        drain();
        tell(told(file).get(1), "undelivered", 30003);
        assertThat(openTasks(file))
                .singleElement()
                .satisfies(task -> assertThat(task.reason()).isEqualTo("unreachable"));
        String page = api.get("fasilitator", "/unreached").body();
        assertThat(page).contains("/cases/" + file.file().ticket());
        ContactTask task = openTasks(file).getFirst();
        tasks.done(Objects.requireNonNull(task.id()), "told", "sudah ditelepon", office.as("fasilitator"));
        assertThat(openTasks(file)).isEmpty();
    }

    @Test
    void aLateArrivalSparesTheVisit() {
        CaseFile file = sent("sms");
        tell(first(file), "undelivered", 30003);
        assertThat(openTasks(file)).hasSize(1);
        tell(first(file), "delivered", null);
        assertThat(openTasks(file)).isEmpty();
    }

    @Test
    void severalFailuresOfACaseAreOneVisit() {
        CaseFile file = sent("sms");
        applicants.refers(file, null);
        drain();
        told(file).forEach(message -> tell(message, "undelivered", 30003));
        assertThat(openTasks(file)).hasSize(1);
    }

    @Test
    void aNumberThatIsNoneIsMarkedAndNotTriedAgain() {
        CaseFile file = sent("sms");
        tell(first(file), "undelivered", 30006);
        assertThat(contacts.obstacle(first(file).to(), Way.SMS)).isEqualTo("bounced");
        applicants.refers(file, null);
        drain();
        assertThat(told(file).getLast())
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.SUPPRESSED, "bounced");
    }

    @Test
    void whoOptedOutIsNotVisitedForIt() {
        String number = Applicants.newPhone();
        twilio.answers(number, TwilioStandIn.OPTED_OUT);
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        assertThat(first(file).state()).isEqualTo(MessageState.FAILED);
        assertThat(openTasks(file)).isEmpty();
    }

    @Test
    void afterThreeDaysWithoutAReceiptTwilioIsAsked() {
        CaseFile heard = sent("sms");
        CaseFile unheard = sent("sms");
        twilio.fate(Objects.requireNonNull(first(heard).providerSid()), "undelivered", 30003);
        sweepIn(Duration.ofHours(71));
        assertThat(first(heard).state()).isEqualTo(MessageState.SENT);
        sweepIn(Duration.ofHours(73));
        assertThat(first(heard))
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.UNDELIVERED, "unreachable");
        assertThat(first(unheard))
                .extracting(Message::state, Message::reason, Message::sweepAt)
                .containsExactly(MessageState.SENT, "no_receipt", null);
        assertThat(openTasks(heard)).hasSize(1);
        assertThat(openTasks(unheard)).isEmpty();
    }

    @Test
    void whileTwilioDoesNotSayTheSweepAsksAgain() {
        CaseFile file = sent("sms");
        twilio.silent(true);
        sweepIn(Duration.ofHours(73));
        twilio.silent(false);
        assertThat(first(file).sweepAt()).isNotNull();
        sweepIn(Duration.ofHours(74));
        assertThat(first(file).reason()).isEqualTo("no_receipt");
    }

    private void sweepIn(Duration later) {
        clock.at(clock.instant().plus(later), () -> {
            while (sweep.run() > 0) {
                // until nobody is silent
            }
        });
    }

    private List<ContactTask> openTasks(CaseFile file) {
        return java.util.stream.IntStream.range(0, 40)
                .mapToObj(page -> tasks.waiting(office.as("manajer"), page).items())
                .takeWhile(items -> !items.isEmpty())
                .flatMap(List::stream)
                .filter(task -> task.caseId() == file.file().key())
                .toList();
    }

    private CaseFile sent(String channel) {
        CaseFile file = applicants.reachableAt(Applicants.newPhone(), channel, "KIS-PBI");
        drain();
        return file;
    }

    private void tell(Message message, String status, Integer code) {
        receipts.arrived(Objects.requireNonNull(message.providerSid()), status, code, message.id());
    }

    private void drain() {
        while (outbox.work() > 0) {
            // until nothing is due
        }
    }

    private Message first(CaseFile file) {
        return told(file).getFirst();
    }

    private List<Message> told(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key());
    }
}
