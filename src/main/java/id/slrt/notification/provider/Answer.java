package id.slrt.notification.provider;

import org.jspecify.annotations.Nullable;

/** What a sender says about one message. */
public sealed interface Answer {
    /** Taken; receipts will follow under this number. */
    record Accepted(String sid) implements Answer {}

    /** Already with the recipient. */
    record Delivered() implements Answer {}

    /**
     * Not taken, or not known to be.
     *
     * @param code the provider's error code
     * @param reason a word, {@code message.reason.<word>}
     */
    record Refused(Failure failure, @Nullable Integer code, String reason, String detail) implements Answer {}

    /** Why a message was not taken, by what to do about it. */
    enum Failure {
        /** Try again soon. */
        TEMPORARY,
        /** As temporary, but the provider may have taken it: its answer never came. */
        UNANSWERED,
        /** This message will never be taken. */
        PERMANENT,
        /** No message will be taken until an operator has mended something. */
        TECHNICAL
    }
}
