package id.slrt.notification;

import id.slrt.notification.provider.Answer;
import id.slrt.notification.provider.Sender;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the provider about a message that it may already have, before it is sent again (docs/decisions/0014). */
@Singleton
class Lookup {
    private final NotificationRepositories.Messages messages;

    Lookup(NotificationRepositories.Messages messages) {
        this.messages = messages;
    }

    /** The answer that was lost, or why it cannot be known now; null when it may be sent. */
    @Nullable
    Answer of(Message message, Sender sender) {
        Instant since = message.doubtSince();
        if (since == null) {
            return null;
        }
        try {
            List<String> taken = sender.taken(message, since);
            if (taken.isEmpty()) {
                return null;
            }
            Set<String> others = new HashSet<>(messages.othersAmong(taken, message.key()));
            return taken.stream()
                    .filter(sid -> !others.contains(sid))
                    .findFirst()
                    .map(sid -> new Answer.Accepted(sid, true))
                    .orElse(null);
        } catch (Sender.Unreachable e) {
            return new Answer.Refused(
                    Answer.Failure.UNANSWERED,
                    null,
                    "provider_away",
                    "not looked up: " + String.valueOf(e.getMessage()));
        }
    }
}
