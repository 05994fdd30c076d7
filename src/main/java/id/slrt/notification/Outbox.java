package id.slrt.notification;

import id.slrt.notification.provider.Answer;
import id.slrt.notification.provider.Sender;
import id.slrt.notification.provider.Senders;
import id.slrt.notification.provider.TwilioHttp;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the events of the cases have written, one batch at a time. A batch is claimed and committed, then each
 * message is handed over with no transaction or connection held, then its outcome is recorded. Any number of threads and
 * instances may work at once.
 */
@Singleton
public class Outbox {
    static final int BATCH = 50;
    /** How long a claimed message is nobody else's; whoever dies in between leaves it to be claimed again. */
    static final Duration LEASE = Duration.ofMinutes(2);
    /** Later than this nobody expects the message any more, and it would confuse. */
    static final Duration TOO_OLD = Duration.ofHours(72);
    /** What one message may take at most; nothing is begun that could outlast the lease. */
    private static final Duration MARGIN = TwilioHttp.TIMEOUT.plusSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Deliveries deliveries;
    private final Receipts receipts;
    private final Senders senders;
    private final AppClock clock;
    private volatile boolean stopped;

    Outbox(Deliveries deliveries, Receipts receipts, Senders senders, AppClock clock) {
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.senders = senders;
        this.clock = clock;
    }

    /** Claims and sends one batch now, in the caller's thread; the answer is how many messages were handled. */
    public int work() {
        return work(senders.configured());
    }

    /**
     * As {@link #work}, but to the on-screen phone even when Twilio is configured: for invented pasts, whose phone
     * numbers may be somebody's.
     */
    public int workOnScreen() {
        return work(senders.screen());
    }

    /** Begins no further message; what is claimed and not begun goes back into the queue. */
    void stop() {
        stopped = true;
    }

    private int work(Sender sender) {
        if (stopped) {
            return 0;
        }
        Instant lease = clock.instant().plus(LEASE);
        List<Message> batch = deliveries.claim(BATCH, lease);
        for (int i = 0; i < batch.size(); i++) {
            if (stopped || clock.instant().isAfter(lease.minus(MARGIN))) {
                deliveries.giveBack(batch.subList(i, batch.size()), lease);
                return i;
            }
            handOver(batch.get(i), sender, lease);
        }
        return batch.size();
    }

    private void handOver(Message message, Sender sender, Instant lease) {
        Answer answer = message.createdAt().isBefore(clock.instant().minus(TOO_OLD))
                ? new Answer.Refused(Answer.Failure.PERMANENT, null, "expired", "")
                : send(message, sender);
        deliveries.record(message, answer, lease);
        if (answer instanceof Answer.Accepted accepted) {
            receipts.apply(accepted.sid());
        }
    }

    /** One message that trips the sender must not hold up the others. */
    private static Answer send(Message message, Sender sender) {
        try {
            return sender.send(message);
        } catch (RuntimeException e) {
            LOG.error("message {} could not be handed over", message.key(), e);
            return new Answer.Refused(
                    Answer.Failure.TEMPORARY, null, "fault", e.getClass().getSimpleName());
        }
    }
}
