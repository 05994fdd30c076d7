package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message into the outbox, in the transaction of the caller. What it may tell: office, ticket, service, agency,
 * a date and the tracking address; of a sensitive service neither service nor agency, for phones are shared.
 */
@Singleton
class Writing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Text.ID);

    private final NotificationRepositories.Messages messages;
    private final Templates templates;
    private final District district;
    private final AppClock clock;
    private final ApplicationEventPublisher<MessageWritten> written;
    private final String publicUrl;

    Writing(
            NotificationRepositories.Messages messages,
            Templates templates,
            District district,
            AppClock clock,
            ApplicationEventPublisher<MessageWritten> written,
            @Value("${slrt.public-url}") String publicUrl) {
        this.messages = messages;
        this.templates = templates;
        this.district = district;
        this.clock = clock;
        this.written = written;
        this.publicUrl = publicUrl;
    }

    /** What a message is about besides its case. */
    record About(
            @Nullable Service service,
            @Nullable String agency,
            @Nullable LocalDate date,
            @Nullable Long referralId) {
        static final About NOTHING = new About(null, null, null, null);
    }

    void write(ServiceCase file, String template, About about) {
        boolean neutral = about.service() != null && about.service().sensitive();
        String code = neutral ? template + Templates.NEUTRAL : template;
        Optional<String> text = templates.fill(code, values(file, about));
        String obstacle = file.phone() == null ? "no_phone" : text.isEmpty() ? "no_template" : null;
        Instant now = clock.instant();
        messages.save(new Message(
                null,
                file.key(),
                about.referralId(),
                file.phone(),
                file.messageChannel(),
                code,
                text.orElse(""),
                obstacle == null ? MessageState.QUEUED : MessageState.SUPPRESSED,
                obstacle,
                0,
                null,
                now,
                obstacle == null ? now : null,
                null,
                null));
        if (obstacle == null) {
            written.publishEvent(new MessageWritten());
        }
    }

    private Map<String, String> values(ServiceCase file, About about) {
        Map<String, String> values = new HashMap<>();
        values.put("office", district.setting("shortName"));
        values.put("ticket", Tickets.show(file.ticket()));
        values.put("url", publicUrl + "/track/" + file.ticket());
        values.put("service", about.service() == null ? "" : about.service().nameId());
        values.put("agency", district.agencyName(about.agency()));
        values.put("date", about.date() == null ? "" : DAY.format(about.date()));
        return values;
    }
}
