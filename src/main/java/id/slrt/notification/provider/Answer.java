package id.slrt.notification.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a sender says about one message. */
public sealed interface Answer {
    /**
     * Taken; receipts will follow under this number.
     *
     * @param found learned by asking, because the answer itself had been lost
     */
    record Accepted(String sid, boolean found) implements Answer {
        public Accepted(String sid) {
            this(sid, false);
        }
    }

    /** Already with the recipient, or as near as we will ever know. */
    record Delivered() implements Answer {}

    /**
     * Not taken, or not known to be.
     *
     * @param code the provider's error code
     * @param reason a word, {@code message.reason.<word>}
     * @param retryAfter the whole account has to wait this long; null when nothing was said
     */
    record Refused(
            Failure failure,
            @Nullable Integer code,
            String reason,
            String detail,
            @Nullable Duration retryAfter) implements Answer {
        public Refused(Failure failure, @Nullable Integer code, String reason, String detail) {
            this(failure, code, reason, detail, null);
        }
    }

    /** Why a message was not taken, by what to do about it. */
    enum Failure {
        /** Try again soon. */
        TEMPORARY,
        /** As temporary, but the provider may have taken it: its answer never came. Asked before it is sent again. */
        UNANSWERED,
        /** This message will never be taken. */
        PERMANENT,
        /** No message will be taken until an operator has mended something. */
        TECHNICAL
    }
}
