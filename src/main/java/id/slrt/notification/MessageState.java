package id.slrt.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** The states that a receipt saying this one supersedes. */
    List<String> superseded() {
        return Stream.of(SENT, FAILED, UNDELIVERED, DELIVERED)
                .filter(state -> state.compareTo(this) < 0)
                .map(Enum::name)
                .toList();
    }
}
