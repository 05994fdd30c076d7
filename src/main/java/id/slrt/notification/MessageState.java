package id.slrt.notification;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands. Receipts come in any order and more than once; of what they say the furthest counts, so the
 * result does not depend on the order.
 */
public enum MessageState {
    QUEUED,
    SENDING,
    /** The provider has taken it. */
    SENT,
    FAILED,
    UNDELIVERED,
    DELIVERED,
    /** Never to be sent; the reason says why. */
    SUPPRESSED;

    /** What a word of Twilio's status callback means; null when it tells nothing new. */
    static @Nullable MessageState ofReceipt(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "sent" -> SENT;
            case "failed", "canceled" -> FAILED;
            case "undelivered" -> UNDELIVERED;
            case "delivered", "read" -> DELIVERED;
            default -> null;
        };
    }

    /** Whether a receipt saying {@code told} brings a message in this state further. */
    boolean yieldsTo(MessageState told) {
        return this != QUEUED && this != SENDING && this != SUPPRESSED && compareTo(told) < 0;
    }

    /** Of all that was told of a message, what counts; nothing while only its sending was told. */
    static Optional<MessageReceipt> furthest(Collection<MessageReceipt> receipts) {
        return receipts.stream()
                .max(Comparator.comparing(MessageReceipt::state))
                .filter(receipt -> receipt.state() != SENT);
    }
}
