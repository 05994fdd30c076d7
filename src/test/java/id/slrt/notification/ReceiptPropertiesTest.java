package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.notification.provider.Answer;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Receipts and stops in any order, on a real database. */
class ReceiptPropertiesTest {
    private static ApplicationContext context;
    private static TwilioStandIn twilio;

    @BeforeContainer
    static void begin() {
        twilio = new TwilioStandIn();
        context = ApplicationContext.run(
                Map.of(
                        "slrt.outbox.lanes", "0",
                        "slrt.twilio.account-sid", TwilioStandIn.ACCOUNT,
                        "slrt.twilio.auth-token", TwilioStandIn.TOKEN,
                        "slrt.twilio.from", TwilioTest.OUR_NUMBER,
                        "slrt.twilio.api-url", twilio.url()),
                "test");
    }

    @AfterContainer
    static void end() {
        context.close();
        twilio.close();
    }

    /** The hand-over's own record may come anywhere among the receipts. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theFurthestReceiptCountsInAnyOrderAndRepetition(@ForAll("receipts") List<String> receipts, @ForAll int seed) {
        Message message = written();
        String sid = "SMany" + message.key();
        Instant lease = Instant.now().plus(Duration.ofMinutes(2));
        int recordedAt = Math.floorMod(seed, receipts.size() + 1);
        for (int i = 0; i <= receipts.size(); i++) {
            if (i == recordedAt) {
                bean(Deliveries.class).record(message, new Answer.Accepted(sid), lease);
                bean(Receipts.class).apply(sid);
            }
            if (i < receipts.size()) {
                bean(Receipts.class).arrived(sid, receipts.get(i), null, null);
            }
        }
        Message after = messages().findById(message.key()).orElseThrow();
        MessageState expected = receipts.contains("delivered") || receipts.contains("read")
                ? MessageState.DELIVERED
                : receipts.contains("undelivered")
                        ? MessageState.UNDELIVERED
                        : receipts.contains("failed") ? MessageState.FAILED : MessageState.SENT;
        assertThat(after.state()).isEqualTo(expected);
        assertThat(after.deliveredAt() != null).isEqualTo(expected == MessageState.DELIVERED);
        assertThat(after.sweepAt() == null).isEqualTo(expected != MessageState.SENT);
    }

    /** S stop, M start, W a message is written, H what is due is handed over. */
    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void nothingIsHandedOverWhileStoppedWhateverTheOrder(@ForAll("steps") List<Character> steps) {
        String number = Applicants.newPhone();
        bean(Applicants.class).reachableAt(number, "sms", "KIS-PBI");
        boolean stopped = false;
        int before = 0;
        for (char step : steps) {
            switch (step) {
                case 'S' -> {
                    bean(Contacts.class).stop(number, Way.SMS);
                    stopped = true;
                }
                case 'M' -> {
                    bean(Contacts.class).start(number, Way.SMS);
                    stopped = false;
                }
                case 'W' -> bean(Applicants.class).reachableAt(number, "sms", "KIS-PBI");
                default -> drain();
            }
            int now = twilio.takenFor(number).size();
            assertThat(stopped && now > before).as(steps.toString()).isFalse();
            before = now;
        }
    }

    /** Workers send while the owner of the number stops: what is begun after the stop is nothing. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aStopAmongWorkersIsTheLastWord(@ForAll("delays") int micros) throws InterruptedException {
        String number = Applicants.newPhone();
        for (int i = 0; i < 6; i++) {
            bean(Applicants.class).reachableAt(number, "sms", "KIS-PBI");
        }
        Thread worker = Thread.ofVirtual().start(ReceiptPropertiesTest::drain);
        Thread other = Thread.ofVirtual().start(ReceiptPropertiesTest::drain);
        Thread.sleep(Duration.ofNanos(micros * 1000L));
        bean(Contacts.class).stop(number, Way.SMS);
        // the one that was in hand may still arrive: it was begun before
        int atStop = twilio.takenFor(number).size();
        CaseFile after = bean(Applicants.class).reachableAt(number, "sms", "KIS-PBI");
        worker.join();
        other.join();
        drain();
        assertThat(twilio.takenFor(number).size()).isLessThanOrEqualTo(atStop + 1);
        assertThat(messages()
                        .findByCaseIdOrderById(after.file().key())
                        .getFirst()
                        .state())
                .isEqualTo(MessageState.SUPPRESSED);
    }

    @Provide
    Arbitrary<List<String>> receipts() {
        return Arbitraries.of("queued", "sending", "sent", "delivered", "undelivered", "failed", "read")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Character>> steps() {
        return Arbitraries.of('S', 'M', 'W', 'H').list().ofMinSize(2).ofMaxSize(9);
    }

    @Provide
    Arbitrary<Integer> delays() {
        return Arbitraries.integers().between(0, 30_000);
    }

    private static Message written() {
        CaseFile file = bean(Applicants.class).opens("KIS-PBI");
        Message message = messages().findByCaseIdOrderById(file.file().key()).getFirst();
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        return Objects.requireNonNull(message);
    }

    private static void drain() {
        while (bean(Outbox.class).work() > 0) {
            // until nothing is due
        }
    }

    private static NotificationRepositories.Messages messages() {
        return bean(NotificationRepositories.Messages.class);
    }

    private static <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
