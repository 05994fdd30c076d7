package id.slrt.notification;

import id.slrt.notification.manners.MessageSettings;
import id.slrt.notification.provider.Answer;
import id.slrt.notification.provider.Sender;
import id.slrt.notification.provider.Senders;
import id.slrt.shared.AppClock;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the events of the cases have written, one batch at a time. A batch is claimed and committed, then each
 * message is handed over with no transaction or connection held, then its outcome is recorded. Any number of threads and
 * instances may work at once; what one recipient gets keeps its order.
 */
@Singleton
public class Outbox {
    static final int BATCH = 20;
    /** Later than this nobody expects the message any more, and it would confuse. */
    static final Duration TOO_OLD = Duration.ofHours(72);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Deliveries deliveries;
    private final Receipts receipts;
    private final Senders senders;
    private final Lookup lookup;
    private final LinkMessages links;
    private final MessageSettings settings;
    private final AppClock clock;
    private final Duration lease;
    private volatile boolean stopped;
    private volatile Instant busyUntil = Instant.MIN;

    Outbox(
            Deliveries deliveries,
            Receipts receipts,
            Senders senders,
            Lookup lookup,
            LinkMessages links,
            MessageSettings settings,
            AppClock clock,
            @Value("${slrt.outbox.lease}") Duration lease) {
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.senders = senders;
        this.lookup = lookup;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
        this.lease = lease;
    }

    /** Claims and sends one batch now, in the caller's thread; the answer is how many messages were handled. */
    public int work() {
        return settings.paused() || clock.instant().isBefore(busyUntil) ? 0 : work(senders::of);
    }

    /**
     * As {@link #work}, but to the on-screen phone even when Twilio is configured: for invented pasts, whose phone
     * numbers may be somebody's.
     */
    public int workOnScreen() {
        return work(_ -> senders.screen());
    }

    /** Begins no further message; what is claimed and not begun goes back into the queue. */
    void stop() {
        stopped = true;
    }

    private int work(Function<Message, Sender> way) {
        if (stopped) {
            return 0;
        }
        Instant until = clock.instant().plus(lease);
        List<Message> batch = deliveries.claim(BATCH, until);
        for (int i = 0; i < batch.size(); i++) {
            Instant now = clock.instant();
            // nothing is begun that could outlast the lease
            if (stopped || now.isBefore(busyUntil) || now.isAfter(until.minus(senders.patience()))) {
                deliveries.giveBack(batch.subList(i, batch.size()), until);
                return i;
            }
            handOver(batch.get(i), way.apply(batch.get(i)), until);
        }
        return batch.size();
    }

    private void handOver(Message message, Sender sender, Instant until) {
        Message sent = links.withLink(message).orElse(null);
        if (sent == null) {
            deliveries.record(message, new Answer.Refused(Answer.Failure.PERMANENT, null, "link_gone", ""), until);
        } else if (message.createdAt().isBefore(clock.instant().minus(TOO_OLD))) {
            deliveries.record(message, new Answer.Refused(Answer.Failure.PERMANENT, null, "expired", ""), until);
        } else if (message.doubtSince() != null) {
            Answer known = guarded(message, () -> lookup.of(sent, sender));
            if (known == null) {
                deliveries.clear(message, until);
            } else {
                record(message, known, until);
            }
        } else if (deliveries.begin(message, until, sender.ringsAPhone())) {
            record(message, Objects.requireNonNull(guarded(message, () -> sender.send(sent))), until);
        }
    }

    private void record(Message message, Answer answer, Instant until) {
        deliveries.record(message, answer, until);
        if (answer instanceof Answer.Accepted accepted) {
            receipts.apply(accepted.sid());
        } else if (answer instanceof Answer.Refused refused && refused.retryAfter() != null) {
            busyUntil = clock.instant().plus(refused.retryAfter());
        }
    }

    /** What tripped it and where; its words may quote a number or an address. */
    private static Throwable withoutWords(RuntimeException e) {
        Throwable bare = new Throwable(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    /** One message that trips the sender must not hold up the others. */
    private static @Nullable Answer guarded(Message message, Supplier<@Nullable Answer> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            LOG.error("message {} could not be handed over", message.key(), withoutWords(e));
            return new Answer.Refused(
                    Answer.Failure.UNANSWERED, null, "fault", e.getClass().getSimpleName());
        }
    }
}
