package id.slrt.notification;

import id.slrt.notification.manners.Spend;
import id.slrt.notification.provider.TwilioFailures;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells after taking a message. A receipt is stored first and then applied; the worker stores the
 * message's number first and then applies. Whoever comes second sees both, so none is lost however fast it was.
 */
@Singleton
public class Receipts {
    private final NotificationRepositories.ReceiptRows rows;
    private final NotificationRepositories.Messages messages;
    private final NotificationRepositories.Attempts attempts;
    private final Endings endings;
    private final Spend spend;
    private final AppClock clock;

    Receipts(
            NotificationRepositories.ReceiptRows rows,
            NotificationRepositories.Messages messages,
            NotificationRepositories.Attempts attempts,
            Endings endings,
            Spend spend,
            AppClock clock) {
        this.rows = rows;
        this.messages = messages;
        this.attempts = attempts;
        this.endings = endings;
        this.spend = spend;
        this.clock = clock;
    }

    /**
     * Stored and committed before it is applied: within one transaction the worker might look in between and see nothing.
     *
     * @param messageId our own number of the message, as far as the provider gave it back
     */
    public void arrived(String sid, String status, @Nullable Integer errorCode, @Nullable Long messageId) {
        MessageState state = MessageState.ofReceipt(status);
        if (state != null) {
            rows.add(sid, state.name(), errorCode, clock.instant());
        }
        if (messageId != null) {
            adopt(messageId, sid);
        }
        apply(sid);
    }

    /** A receipt for a message whose answer is still out, or was lost, is the answer. */
    @Transactional
    void adopt(long messageId, String sid) {
        Message message = messages.lock(messageId).orElse(null);
        if (message == null || message.providerSid() != null || message.doubtSince() == null) {
            return;
        }
        Instant now = clock.instant();
        int cost = spend.price(message.channel() == Way.WHATSAPP, message.parts());
        if (rows.adopt(messageId, sid, now, now.plus(Deliveries.RECEIPT), cost) == 1) {
            attempts.save(new MessageAttempt(null, messageId, now, "FOUND", null, null));
        }
    }

    /** Brings the message to the furthest state that was told. */
    @Transactional
    void apply(String sid) {
        Optional<MessageReceipt> furthest = MessageState.furthest(rows.of(sid));
        Message message = furthest.isEmpty() ? null : messages.lockBySid(sid).orElse(null);
        if (message == null || furthest.isEmpty()) {
            return;
        }
        MessageReceipt receipt = furthest.get();
        if (!message.state().yieldsTo(receipt.state())) {
            return;
        }
        boolean delivered = receipt.state() == MessageState.DELIVERED;
        String reason = delivered ? null : TwilioFailures.reason(receipt.errorCode());
        rows.apply(message.key(), receipt.state().name(), reason, delivered ? receipt.at() : null);
        if (reason == null) {
            endings.delivered(message);
        } else {
            endings.failed(message, reason, receipt.errorCode());
        }
    }
}
