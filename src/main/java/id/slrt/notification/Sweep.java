package id.slrt.notification;

import id.slrt.notification.provider.Sender;
import id.slrt.notification.provider.Senders;
import id.slrt.shared.AppClock;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Asks after messages that were taken 72 hours ago and never receipted. What Twilio knows counts as a receipt; what it
 * does not know stays sent, with the word that nothing was heard: many networks never tell.
 */
@Singleton
public class Sweep {
    private static final int BATCH = 50;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(30);
    private static final Duration GIVE_UP = Duration.ofHours(24);

    private final NotificationRepositories.ReceiptRows rows;
    private final Receipts receipts;
    private final Senders senders;
    private final TransactionOperations<Connection> transactions;
    private final AppClock clock;

    Sweep(
            NotificationRepositories.ReceiptRows rows,
            Receipts receipts,
            Senders senders,
            TransactionOperations<Connection> transactions,
            AppClock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.senders = senders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One batch; the answer is how many were asked after. */
    public int run() {
        List<Message> silent = claim();
        silent.forEach(this::ask);
        return silent.size();
    }

    private List<Message> claim() {
        Instant now = clock.instant();
        return transactions.executeWrite(_ -> {
            List<Message> found = rows.unheardOf(now, BATCH);
            if (!found.isEmpty()) {
                rows.ask(found.stream().map(Message::key).toList(), now.plus(ASK_AGAIN));
            }
            return found;
        });
    }

    private void ask(Message message) {
        String sid = Objects.requireNonNull(message.providerSid());
        Sender.Fate fate = senders.of(message).fate(sid).orElse(null);
        if (fate != null) {
            receipts.arrived(sid, fate.status(), fate.errorCode(), null);
        }
        boolean longAgo = message.since().isBefore(clock.instant().minus(Deliveries.RECEIPT.plus(GIVE_UP)));
        if (fate != null || longAgo) {
            rows.swept(message.key());
        }
    }
}
