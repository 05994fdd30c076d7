package id.slrt.notification;

import id.slrt.intake.MessageChannel;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message to one phone, with the text as it was or will be sent.
 *
 * @param recipient in the form +62812...; null when the case has no phone, and then the message is suppressed
 * @param reason why it failed, was not delivered or is suppressed: a word with the text {@code message.reason.<word>}
 * @param dueAt when a worker has to take it up; null when nothing is left to do
 * @param sentAt when the provider took it
 */
@MappedEntity("message")
public record Message(
        @Id @GeneratedValue @Nullable Long id,
        long caseId,
        @Nullable Long referralId,
        @Nullable String recipient,
        MessageChannel channel,
        String template,
        String text,
        MessageState state,
        @Nullable String reason,
        int attempts,
        @Nullable String providerSid,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** The phone for eyes that need not know it: {@code +62812****789}; empty when there is none. */
    @Transient
    public String maskedRecipient() {
        return recipient == null
                ? ""
                : recipient.substring(0, 6) + "****" + recipient.substring(Math.max(6, recipient.length() - 3));
    }

    /** When it got to where it stands, as far as that is known. */
    @Transient
    public Instant since() {
        return deliveredAt != null ? deliveredAt : sentAt != null ? sentAt : createdAt;
    }
}
