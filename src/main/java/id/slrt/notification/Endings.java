package id.slrt.notification;

import id.slrt.intake.Cases;
import id.slrt.notification.provider.TwilioFailures;
import id.slrt.notification.template.SmsLength;
import id.slrt.shared.AppClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a message did or did not arrive: a WhatsApp message goes again as SMS; what cannot go at all becomes
 * somebody's call or visit. In the transaction of the news.
 */
@Singleton
class Endings {
    private final NotificationRepositories.Messages messages;
    private final Contacts contacts;
    private final ContactTasks tasks;
    private final Cases cases;
    private final AppClock clock;
    private final ApplicationEventPublisher<MessageWritten> written;

    Endings(
            NotificationRepositories.Messages messages,
            Contacts contacts,
            ContactTasks tasks,
            Cases cases,
            AppClock clock,
            ApplicationEventPublisher<MessageWritten> written) {
        this.messages = messages;
        this.contacts = contacts;
        this.tasks = tasks;
        this.cases = cases;
        this.clock = clock;
        this.written = written;
    }

    void delivered(Message message) {
        if (message.channel() != Way.EMAIL) {
            contacts.alive(message.to(), message.channel());
            tasks.arrived(message);
        }
    }

    void failed(Message message, String reason, @Nullable Integer code) {
        if (message.channel() == Way.EMAIL) {
            return;
        }
        if (code != null && TwilioFailures.bounced(code)) {
            contacts.bounced(message.to(), message.channel(), code);
        }
        boolean quiet =
                message.caseId() != null && cases.require(message.caseId()).quietSince() != null;
        if (reason.equals("opted_out") || quiet) {
            return;
        }
        if (mayGoAsSms(message)) {
            messages.save(asSms(message));
            written.publishEvent(new MessageWritten());
        } else if (message.caseId() != null && !message.toAgency()) {
            Long first = message.insteadOf();
            tasks.open(message.caseId(), first == null ? message.key() : first, reason);
        }
    }

    private boolean mayGoAsSms(Message message) {
        return message.channel() == Way.WHATSAPP
                && contacts.obstacle(message.to(), Way.SMS) == null
                && message.createdAt().isAfter(clock.instant().minus(Duration.ofHours(72)))
                && !messages.existsByInsteadOf(message.key());
    }

    private Message asSms(Message message) {
        Instant now = clock.instant();
        return new Draft(
                        message.caseId(),
                        message.referralId(),
                        message.recipient(),
                        Way.SMS,
                        message.template(),
                        message.templateId(),
                        message.text(),
                        null,
                        null,
                        message.urgent(),
                        message.id(),
                        SmsLength.of(message.text()).parts(),
                        null)
                .message(now, now);
    }
}
