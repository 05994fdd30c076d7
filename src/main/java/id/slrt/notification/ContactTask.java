package id.slrt.notification;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An applicant whom no message reaches, to be called or visited.
 *
 * @param reason why the message failed: {@code message.reason.<word>}
 * @param outcome {@code told}, {@code not_found}, {@code arrived} (the message, after all), {@code died}; null while it is open
 */
@MappedEntity("contact_task")
public record ContactTask(
        @Id @GeneratedValue @Nullable Long id,
        long caseId,
        long messageId,
        String village,
        String reason,
        Instant openedAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String outcome,
        @Nullable String note) {}
