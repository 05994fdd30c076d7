package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.notification.provider.Answer;
import id.slrt.notification.provider.Sender;
import id.slrt.notification.provider.TwilioSender;
import id.slrt.notification.provider.TwilioSettings;
import id.slrt.shared.AppClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class OutboxTest extends TwilioTest {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    Outbox outbox;

    @Inject
    Receipts receipts;

    @Inject
    Deliveries deliveries;

    @Inject
    Applicants applicants;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    NotificationRepositories.Attempts attempts;

    @Inject
    AppClock clock;

    /** What other tests left behind is not to be claimed with ours. */
    @BeforeEach
    void emptyTheQueue() {
        drain();
    }

    @Test
    void aMessageIsHandedToTwilioOnce() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        drain();
        assertThat(twilio.takenFor(number))
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("From", OUR_NUMBER)
                        .containsEntry(
                                "StatusCallback",
                                "http://127.0.0.1:8080/hooks/twilio/status?m="
                                        + message(file).key())
                        .containsEntry("Body", message(file).text()));
        assertThat(message(file))
                .extracting(Message::state, Message::attempts, Message::dueAt)
                .containsExactly(MessageState.SENT, 1, null);
        assertThat(message(file).providerSid()).startsWith("SM");
        assertThat(outcomes(file)).containsExactly("ACCEPTED");
    }

    @Test
    void whatsAppNumbersAreMarkedAsSuch() {
        String number = Applicants.newPhone();
        applicants.reachableAt(number, "whatsapp", "KIS-PBI");
        drain();
        assertThat(twilio.takenFor("whatsapp:" + number))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("From", "whatsapp:" + OUR_NUMBER));
    }

    @Test
    void aTemporaryFailureIsTriedAgainLater() {
        for (TwilioStandIn.Behaviour failure : List.of(TwilioStandIn.SERVER_ERROR, new TwilioStandIn.Breaks(502))) {
            String number = Applicants.newPhone();
            twilio.answers(number, failure, failure);
            CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
            drain();
            assertThat(message(file).state()).isEqualTo(MessageState.QUEUED);
            assertThat(twilio.takenFor(number)).isEmpty();
            drainIn(Duration.ofSeconds(30));
            assertThat(outcomes(file)).containsExactly("TEMPORARY");
            drainIn(Duration.ofMinutes(2));
            assertThat(outcomes(file)).containsExactly("TEMPORARY", "TEMPORARY");
            drainIn(Duration.ofMinutes(9));
            assertThat(twilio.takenFor(number)).hasSize(1);
            assertThat(message(file).state()).isEqualTo(MessageState.SENT);
        }
    }

    @Test
    void afterFiveFailuresItGivesUp() {
        String number = Applicants.newPhone();
        twilio.answers(
                number,
                java.util.Collections.nCopies(9, TwilioStandIn.SERVER_ERROR).toArray(TwilioStandIn.Behaviour[]::new));
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        for (int hours = 0; hours < 8; hours++) {
            drainIn(Duration.ofHours(hours));
        }
        assertThat(outcomes(file)).hasSize(5);
        assertThat(message(file))
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.FAILED, "gave_up");
    }

    @Test
    void aPermanentFailureIsNotTriedAgain() {
        String wrong = Applicants.newPhone();
        String stopped = Applicants.newPhone();
        twilio.answers(wrong, TwilioStandIn.INVALID_NUMBER);
        twilio.answers(stopped, TwilioStandIn.OPTED_OUT);
        CaseFile first = applicants.reachableAt(wrong, "sms", "KIS-PBI");
        CaseFile second = applicants.reachableAt(stopped, "sms", "KIS-PBI");
        drain();
        drainIn(Duration.ofHours(5));
        assertThat(message(first))
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.FAILED, "invalid_number");
        assertThat(message(second))
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.FAILED, "opted_out");
        assertThat(outcomes(first)).containsExactly("PERMANENT");
        assertThat(twilio.takenFor(wrong)).isEmpty();
    }

    @Test
    void aTechnicalFailureWaitsForTheOperatorAndCostsNoAttempt() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.Refuses(401, 20003, "Authenticate"));
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        assertThat(message(file))
                .extracting(Message::state, Message::reason, Message::attempts)
                .containsExactly(MessageState.QUEUED, "technical", 0);
        drainIn(Duration.ofMinutes(20));
        assertThat(message(file).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whenTwilioSaysHowLongToWaitEverybodyWaitsThatLongAndNoAttemptIsLost() {
        String number = Applicants.newPhone();
        String other = Applicants.newPhone();
        twilio.retryAfter(40);
        twilio.answers(number, TwilioStandIn.TOO_MANY, TwilioStandIn.TOO_MANY);
        Instant then = clock.instant().minus(Duration.ofHours(1));
        CaseFile[] file = new CaseFile[1];
        clock.at(then, () -> {
            file[0] = applicants.reachableAt(number, "sms", "KIS-PBI");
            applicants.reachableAt(other, "sms", "KIS-PBI");
            drain();
        });
        clock.at(then.plusSeconds(30), this::drain);
        assertThat(outcomes(file[0])).containsExactly("TEMPORARY");
        assertThat(message(file[0]).attempts()).isZero();
        assertThat(twilio.takenFor(other)).as("the whole account waits").isEmpty();
        clock.at(then.plusSeconds(41), this::drain);
        assertThat(outcomes(file[0])).containsExactly("TEMPORARY", "TEMPORARY");
        clock.at(then.plusSeconds(82), this::drain);
        assertThat(twilio.takenFor(other)).hasSize(1);
        assertThat(outcomes(file[0])).containsExactly("TEMPORARY", "TEMPORARY", "ACCEPTED");
        assertThat(message(file[0]).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aLostAnswerIsLookedUpAndNothingIsSentTwice() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.TakesAndHangsUp());
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        assertThat(message(file).doubtSince()).isNotNull();
        drainIn(Duration.ofMinutes(2));
        assertThat(outcomes(file)).containsExactly("UNANSWERED", "FOUND");
        assertThat(twilio.takenFor(number)).hasSize(1);
        assertThat(message(file))
                .extracting(Message::state, Message::doubtSince)
                .containsExactly(MessageState.SENT, null);
    }

    @Test
    void whatTwilioDoesNotHaveIsSentAgain() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.HangsUp());
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        drainIn(Duration.ofMinutes(2));
        assertThat(outcomes(file)).containsExactly("UNANSWERED", "ACCEPTED");
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void whileTwilioDoesNotSayNothingIsSentAgain() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.TakesAndHangsUp());
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        twilio.silent(true);
        drainIn(Duration.ofMinutes(2));
        twilio.silent(false);
        assertThat(outcomes(file)).containsExactly("UNANSWERED", "UNANSWERED");
        drainIn(Duration.ofMinutes(9));
        assertThat(outcomes(file)).endsWith("FOUND");
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void anotherMessageOfTheSameWordsIsNotTakenForTheLostOne() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        Message second = messages.save(copy(message(file), message(file).text(), clock.instant()));
        twilio.answers(number, new TwilioStandIn.HangsUp());
        clock.at(clock.instant().plus(Duration.ofMinutes(11)), this::drain);
        clock.at(clock.instant().plus(Duration.ofMinutes(13)), this::drain);
        assertThat(twilio.takenFor(number)).hasSize(2);
        assertThat(messages.findById(second.key()).orElseThrow().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aReceiptForAMessageWithoutAnAnswerIsItsAnswer() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.TakesAndHangsUp());
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        drain();
        receipts.arrived(
                "SMreceipted" + file.file().key(),
                "delivered",
                null,
                message(file).key());
        assertThat(message(file).state()).isEqualTo(MessageState.DELIVERED);
        drainIn(Duration.ofMinutes(5));
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void whatOnePersonGetsKeepsItsOrder() {
        String number = Applicants.newPhone();
        twilio.answers(number, TwilioStandIn.SERVER_ERROR);
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        messages.save(copy(message(file), "the second", clock.instant()));
        drain();
        assertThat(twilio.takenFor(number)).as("the second waits for the first").isEmpty();
        drainIn(Duration.ofMinutes(2));
        assertThat(twilio.takenFor(number))
                .extracting(form -> form.get("Body"))
                .containsExactly(message(file).text(), "the second");
    }

    @Test
    void twoWorkersAtOnceSendEachMessageOnce() throws InterruptedException {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        Instant now = clock.instant();
        for (int i = 0; i < 199; i++) {
            messages.save(copy(message(file), "message " + i, now));
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    return;
                }
                drain();
            }));
        }
        start.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(twilio.takenFor(number))
                .extracting(form -> form.get("Body"))
                .hasSize(200)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAKilledWorkerHeldIsSentWhenItsLeaseHasRunOut() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        deliveries.claim(Outbox.BATCH, clock.instant().plus(LEASE));
        drain();
        assertThat(twilio.takenFor(number)).isEmpty();
        drainIn(LEASE.plusSeconds(1));
        assertThat(twilio.takenFor(number)).hasSize(1);
        assertThat(message(file)).extracting(Message::state, Message::attempts).containsExactly(MessageState.SENT, 1);
    }

    @Test
    void whatAKilledWorkerHadBegunIsLookedUpFirst() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        Instant lease = clock.instant().plus(LEASE);
        Message begun = deliveries.claim(Outbox.BATCH, lease).getFirst();
        assertThat(deliveries.begin(begun, lease, true)).isTrue();
        assertThat(sender().send(begun)).isInstanceOf(Answer.Accepted.class);
        drainIn(LEASE.plusSeconds(1));
        assertThat(twilio.takenFor(number)).hasSize(1);
        assertThat(outcomes(file)).containsExactly("FOUND");
    }

    @Test
    void whoeverLostItsLeaseBeginsNothing() {
        String number = Applicants.newPhone();
        applicants.reachableAt(number, "sms", "KIS-PBI");
        Instant lease = clock.instant().plus(LEASE);
        Message late = deliveries.claim(Outbox.BATCH, lease).getFirst();
        drainIn(LEASE.plusSeconds(1));
        assertThat(deliveries.begin(late, lease, true)).isFalse();
    }

    @Test
    void whatIsClaimedAndNotBegunGoesBack() {
        String number = Applicants.newPhone();
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        Instant lease = clock.instant().plus(LEASE);
        deliveries.giveBack(deliveries.claim(Outbox.BATCH, lease), lease);
        assertThat(message(file)).extracting(Message::state, Message::attempts).containsExactly(MessageState.QUEUED, 0);
        drain();
        assertThat(twilio.takenFor(number)).hasSize(1);
    }

    @Test
    void whatIsThreeDaysOldIsNotSentAnyMore() {
        String number = Applicants.newPhone();
        CaseFile[] file = new CaseFile[1];
        clock.at(
                clock.instant().minus(Duration.ofDays(4)),
                () -> file[0] = applicants.reachableAt(number, "sms", "KIS-PBI"));
        drain();
        assertThat(twilio.takenFor(number)).isEmpty();
        assertThat(message(file[0]))
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.FAILED, "expired");
    }

    @Test
    void anInventedPastStaysOnTheScreen() {
        String number = Applicants.newPhone();
        Instant june = Instant.parse("2026-06-01T02:00:00Z");
        CaseFile[] file = new CaseFile[1];
        clock.at(june, () -> {
            file[0] = applicants.reachableAt(number, "sms", "KIS-PBI");
            while (outbox.workOnScreen() > 0) {
                // until nothing is due
            }
        });
        assertThat(twilio.takenFor(number)).isEmpty();
        assertThat(message(file[0]))
                .extracting(Message::state, Message::sentAt)
                .containsExactly(MessageState.DELIVERED, june);
    }

    @Test
    void aSlowAnswerIsGivenUpAndCountedAsLost() {
        String number = Applicants.newPhone();
        twilio.answers(number, new TwilioStandIn.TakesSlowly(2000));
        CaseFile file = applicants.reachableAt(number, "sms", "KIS-PBI");
        Sender impatient =
                new TwilioSender(settings(TwilioStandIn.TOKEN, twilio.url()), "http://x/y", Duration.ofMillis(300));
        assertThat(failure(impatient, file)).isEqualTo(Answer.Failure.UNANSWERED);
    }

    @Test
    void aWrongTokenIsTechnicalAndNobodyThereIsTemporary() {
        CaseFile file = applicants.opens("KIS-PBI");
        Sender stranger = new TwilioSender(settings("wrong", twilio.url()), "http://x/y", Duration.ofSeconds(10));
        assertThat(failure(stranger, file)).isEqualTo(Answer.Failure.TECHNICAL);
        Sender nobody = new TwilioSender(settings("wrong", "http://127.0.0.1:9"), "http://x/y", Duration.ofSeconds(10));
        assertThat(failure(nobody, file)).isEqualTo(Answer.Failure.TEMPORARY);
    }

    private Answer.Failure failure(Sender sender, CaseFile file) {
        return ((Answer.Refused) sender.send(message(file))).failure();
    }

    private Sender sender() {
        return new TwilioSender(
                settings(TwilioStandIn.TOKEN, twilio.url()), "http://127.0.0.1:8080/x", Duration.ofSeconds(10));
    }

    private static TwilioSettings settings(String token, String url) {
        return new TwilioSettings(TwilioStandIn.ACCOUNT, token, OUR_NUMBER, "", "", url, Duration.ofSeconds(10));
    }

    private static Message copy(Message message, String text, Instant now) {
        return new Draft(
                        message.caseId(),
                        null,
                        message.recipient(),
                        message.channel(),
                        message.template(),
                        message.templateId(),
                        text,
                        null,
                        null,
                        false,
                        null,
                        1,
                        null)
                .message(now, now);
    }

    private void drain() {
        while (outbox.work() > 0) {
            // until nothing is due
        }
    }

    private void drainIn(Duration later) {
        clock.at(clock.instant().plus(later), this::drain);
    }

    private Message message(CaseFile file) {
        return messages.findByCaseIdOrderById(file.file().key()).getFirst();
    }

    private List<String> outcomes(CaseFile file) {
        return attempts
                .findByMessageIdOrderById(Objects.requireNonNull(message(file).id()))
                .stream()
                .map(MessageAttempt::outcome)
                .toList();
    }
}
