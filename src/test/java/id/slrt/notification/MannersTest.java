package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.Needs;
import id.slrt.notification.manners.MessageSettings;
import id.slrt.notification.manners.Spend;
import id.slrt.notification.score.Scores;
import id.slrt.referral.Move;
import id.slrt.referral.Referral;
import id.slrt.shared.AppClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the manners that an office has, at hours that the tests choose. */
@MicronautTest(transactional = false)
class MannersTest extends TwilioTest {
    @Inject
    Outbox outbox;

    @Inject
    Applicants applicants;

    @Inject
    Receipts receipts;

    @Inject
    TwilioHooks hooks;

    @Inject
    Needs needs;

    @Inject
    Scores scores;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    MessageSettings settings;

    @Inject
    Spend spend;

    @Inject
    AppClock clock;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(super.getProperties());
        properties.put("slrt.messages.quiet", "20:00-07:00");
        properties.put("slrt.messages.per-day", "3");
        properties.put("slrt.messages.gather", "60s");
        return properties;
    }

    @BeforeEach
    void emptyTheQueue() {
        at(noon().minus(Duration.ofDays(1)), this::drain);
        at(noon(), this::drain);
    }

    @AfterEach
    void noBudget() {
        settings.set("budget", "0");
        spend.forget();
    }

    @Test
    void atNightAMessageWaitsForTheMorning() {
        CaseFile file = opensAt(noon().plus(Duration.ofHours(9)), Applicants.newPhone(), "KIS-PBI");
        assertThat(message(file))
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.QUEUED, "quiet_hours");
        assertThat(message(file).dueAt()).isEqualTo(noon().plus(Duration.ofHours(19)));
        at(noon().plus(Duration.ofHours(19)), this::drain);
        assertThat(twilio.takenFor(message(file).to())).hasSize(1);
    }

    @Test
    void anEmergencyGoesAtAnyHour() {
        String number = Applicants.newPhone();
        Instant night = noon().plus(Duration.ofHours(12));
        CaseFile[] file = new CaseFile[1];
        at(night, () -> {
            file[0] = applicants.reachableAt(number, "sms", "KEDARURATAN");
            applicants.refers(file[0], null);
            drain();
        });
        assertThat(twilio.takenFor(number))
                .extracting(form -> form.get("Body"))
                .singleElement()
                .asString()
                .contains("kedaruratan");
    }

    @Test
    void aNumberGetsThreeMessagesADay() {
        String number = Applicants.newPhone();
        CaseFile last = null;
        for (int i = 0; i < 4; i++) {
            last = opensAt(noon().plus(Duration.ofMinutes(i)), number, "KIS-PBI");
        }
        assertThat(twilio.takenFor(number)).hasSize(3);
        assertThat(message(last))
                .extracting(Message::reason, Message::dueAt)
                .containsExactly("daily_limit", noon().plus(Duration.ofHours(19)));
        at(noon().plus(Duration.ofHours(19)), this::drain);
        assertThat(twilio.takenFor(number)).hasSize(4);
    }

    /** Issue 15, A8. */
    @Test
    void aFailedTryByWhatsAppUsesUpNoneOfTheThree() {
        String number = Applicants.newPhone();
        for (int i = 0; i < 3; i++) {
            CaseFile[] file = new CaseFile[1];
            at(noon().plus(Duration.ofMinutes(i)), () -> {
                file[0] = applicants.reachableAt(number, "whatsapp", "KIS-PBI");
                drain();
                undelivered(message(file[0]));
                drain();
            });
        }
        assertThat(twilio.takenFor(number)).hasSize(3);
    }

    /** Issue 15, A8: within the minute the closing is joined to what was told just before. */
    @Test
    void aNumberIsTheScoreAlsoWhenTheClosingWasJoinedToAnotherText() {
        String number = Applicants.newPhone();
        at(noon(), () -> {
            CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
            needs.close(file.needs().getFirst().key(), NeedState.NOT_FULFILLED, "kuota habis", applicants.petugas());
            drain();
            assertThat(messages.findByCaseIdOrderById(file.file().key()))
                    .extracting(Message::template)
                    .doesNotContain("case_closed");
            hooks.writes(number, "5");
            assertThat(scores.of(file.file().key())).hasValue(5);
        });
    }

    @Test
    void theSameWordsDoNotComeTwiceInTenMinutes() {
        String number = Applicants.newPhone();
        CaseFile file = opensAt(noon(), number, "KIS-PBI");
        Message again = messages.save(copy(message(file), noon().plus(Duration.ofMinutes(9))));
        at(noon().plus(Duration.ofMinutes(9)), this::drain);
        assertThat(messages.findById(again.key()).orElseThrow())
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.SUPPRESSED, "double");
        Message later = messages.save(copy(message(file), noon().plus(Duration.ofMinutes(11))));
        at(noon().plus(Duration.ofMinutes(11)), this::drain);
        assertThat(messages.findById(later.key()).orElseThrow().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatHappensWithinAMinuteIsToldOnce() {
        String number = Applicants.newPhone();
        CaseFile file = opensAt(noon(), number, "KIS-PBI");
        at(noon().plusSeconds(10), () -> {
            Referral referral = applicants.refers(file, null);
            drain();
            applicants.moves(referral, "dinkes", Move.ACCEPT);
            applicants.moves(referral, "dinkes", Move.COMPLETE);
            drain();
        });
        assertThat(twilio.takenFor(number)).hasSize(1);
        at(noon().plusSeconds(61), this::drain);
        List<Message> told = messages.findByCaseIdOrderById(file.file().key());
        assertThat(twilio.takenFor(number)).hasSize(told.size()).hasSizeLessThanOrEqualTo(3);
        assertThat(told.get(1).text())
                .startsWith("Dinsos Lamongan: ")
                .contains("dirujuk ke Dinas Kesehatan", "diterima Dinas Kesehatan");
        assertThat(told.get(1).text().indexOf("Dinsos Lamongan", 5))
                .as("the office says its name once")
                .isNegative();
    }

    @Test
    void aSpentBudgetStopsMessagesButNotEmergencies() {
        String number = Applicants.newPhone();
        opensAt(noon(), Applicants.newPhone(), "KIS-PBI");
        settings.set("budget", "1");
        spend.forget();
        CaseFile file = opensAt(noon().plusSeconds(5), number, "KIS-PBI");
        assertThat(message(file))
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.QUEUED, "budget");
        at(noon().plusSeconds(6), () -> {
            assertThat(spend.exhausted()).isTrue();
            applicants.refers(applicants.reachableAt(Applicants.newPhone(), "sms", "BENCANA"), null);
            drain();
        });
        settings.set("budget", "999999999");
        spend.forget();
        at(noon().plus(Duration.ofHours(2)), this::drain);
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void aPausedOutboxSendsNothing() {
        String number = Applicants.newPhone();
        settings.set("paused", "true");
        opensAt(noon(), number, "KIS-PBI");
        assertThat(twilio.takenFor(number)).isEmpty();
        settings.set("paused", "false");
        at(noon(), this::drain);
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void itCostsWhatItsPartsCost() {
        CaseFile file = opensAt(noon(), Applicants.newPhone(), "KIS-PBI");
        assertThat(message(file).cost())
                .isEqualTo(message(file).parts() * settings.smsPrice())
                .isPositive();
    }

    private CaseFile opensAt(Instant moment, String number, String service) {
        CaseFile[] file = new CaseFile[1];
        at(moment, () -> {
            file[0] = applicants.reachableAt(number, "sms", service);
            drain();
        });
        return file[0];
    }

    private void at(Instant moment, Runnable task) {
        clock.at(moment, task);
    }

    /** Of the day before yesterday, so that nothing waits for a clock to come. */
    private Instant noon() {
        return ZonedDateTime.of(clock.today().minusDays(2).atTime(12, 0), AppClock.zone())
                .toInstant();
    }

    private static Message copy(Message message, Instant now) {
        return new Draft(
                        message.caseId(),
                        null,
                        message.recipient(),
                        message.channel(),
                        message.template(),
                        message.templateId(),
                        message.text(),
                        null,
                        null,
                        false,
                        null,
                        1,
                        null)
                .message(now, now);
    }

    private Message message(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key()).getFirst();
    }

    private void undelivered(Message message) {
        receipts.arrived(Objects.requireNonNull(message.providerSid()), "undelivered", 63024, message.id());
    }

    private void drain() {
        while (outbox.work() > 0) {
            // until nothing is due
        }
    }
}
