package id.slrt.notification.template;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of the text of a kind of message in one language.
 *
 * @param service for this service only; empty for all without a text of their own
 * @param text empty when a service goes back to the text for all
 * @param contentSid the approved WhatsApp template that says the same
 * @param changedBy null when it came with the district pack
 */
@MappedEntity("message_template")
public record MessageTemplate(
        @Id @GeneratedValue @Nullable Long id,
        String code,
        String service,
        String locale,
        int version,
        boolean live,
        String text,
        @Nullable String contentSid,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public long key() {
        return Objects.requireNonNull(id);
    }
}
