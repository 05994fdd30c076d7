package id.slrt.notification.reply;

import id.slrt.notification.Recipients;
import id.slrt.notification.Way;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message from a phone.
 *
 * @param kind {@code stop start help status score other}; {@link #NEW} until it is answered, in the same transaction
 * @param caseId the case it was noted on; null when there was none
 * @param waiting whether an officer has to look at it
 */
@MappedEntity("message_inbound")
public record Inbound(
        @Id @GeneratedValue @Nullable Long id,
        String providerSid,
        String sender,
        Way channel,
        String text,
        String kind,
        @Nullable String answer,
        @Nullable Long caseId,
        Instant at,
        boolean waiting,
        @Nullable Instant handledAt,
        @Nullable String handledBy) {

    static final String NEW = "new";

    public long key() {
        return Objects.requireNonNull(id);
    }

    @Transient
    public String maskedSender() {
        return Recipients.mask(sender);
    }
}
