package id.slrt.notification.provider;

import id.slrt.notification.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands one message over to where it is sent from. Called without a transaction; may take seconds; throws nothing. */
public interface Sender {
    Answer send(Message message);

    /**
     * The provider's numbers of messages like this one that it has taken since a moment; empty when it has none, or keeps
     * no list.
     *
     * @throws Unreachable when it did not say
     */
    default List<String> taken(Message message, Instant since) {
        return List.of();
    }

    /** What became of a message it took; empty when it did not say. */
    default Optional<Fate> fate(String sid) {
        return Optional.empty();
    }

    /** Whether a phone rings somewhere, so that the hour and the number of messages matter. */
    default boolean ringsAPhone() {
        return true;
    }

    /** A state in the provider's own words, with its error code. */
    record Fate(String status, @Nullable Integer errorCode) {}

    /** The provider did not answer a question. */
    final class Unreachable extends RuntimeException {
        public Unreachable(String message) {
            super(message);
        }
    }
}
