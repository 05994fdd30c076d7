package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.notification.manners.Manners;
import id.slrt.notification.provider.Senders;
import id.slrt.notification.template.SmsLength;
import id.slrt.shared.AppClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts a message into the outbox. Where phones ring, what happens to a case within a minute is told once: it joins the
 * message that has not gone yet, or waits until a minute after the one that has.
 */
@Singleton
class Posting {
    /** Longer than this a message is not made by joining. */
    private static final int MOST_PARTS = 3;

    private final NotificationRepositories.Messages messages;
    private final Senders senders;
    private final Manners manners;
    private final District district;
    private final AppClock clock;
    private final ApplicationEventPublisher<MessageWritten> written;

    Posting(
            NotificationRepositories.Messages messages,
            Senders senders,
            Manners manners,
            District district,
            AppClock clock,
            ApplicationEventPublisher<MessageWritten> written) {
        this.messages = messages;
        this.senders = senders;
        this.manners = manners;
        this.district = district;
        this.clock = clock;
        this.written = written;
    }

    void post(Draft draft) {
        if (draft.obstacle() == null && gathers(draft) && joined(draft)) {
            return;
        }
        Instant now = clock.instant();
        messages.save(draft.message(now, due(draft, now)));
        if (draft.obstacle() == null) {
            written.publishEvent(new MessageWritten());
        }
    }

    private boolean gathers(Draft draft) {
        return draft.caseId() != null
                && draft.channel() != Way.EMAIL
                && !draft.urgent()
                && !manners.gather().isZero()
                && senders.ringPhones();
    }

    /** An approved WhatsApp template has its own words and cannot take more. */
    private boolean joined(Draft draft) {
        if (draft.contentSid() != null || draft.caseId() == null || draft.recipient() == null) {
            return false;
        }
        Message waiting = messages.waiting(
                        draft.caseId(), draft.recipient(), draft.channel().name(), draft.urgent())
                .filter(message -> message.contentSid() == null)
                .orElse(null);
        if (waiting == null) {
            return false;
        }
        String text = join(waiting.text(), draft.text());
        SmsLength length = SmsLength.of(text);
        if (length.parts() > MOST_PARTS) {
            return false;
        }
        messages.retell(waiting.key(), text, length.parts());
        return true;
    }

    /** The second sentence without the office's name, which the first has said. */
    private String join(String first, String second) {
        String opening = district.setting("shortName") + ": ";
        String rest = second.startsWith(opening) ? second.substring(opening.length()) : second;
        String more = rest.isEmpty() ? rest : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
        return first + (first.matches("(?s).*[.!?]") ? " " : ". ") + more;
    }

    private Instant due(Draft draft, Instant now) {
        if (!gathers(draft)) {
            return now;
        }
        Instant last = lastSent(draft.caseId(), draft.recipient());
        Instant free = last == null ? now : last.plus(manners.gather());
        return free.isAfter(now) ? free : now;
    }

    private @Nullable Instant lastSent(@Nullable Long caseId, @Nullable String recipient) {
        return caseId == null || recipient == null
                ? null
                : messages.lastSent(caseId, recipient).orElse(null);
    }
}
