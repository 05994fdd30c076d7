package id.slrt.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.notification.Message;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as the API tells it; {@code to} masked, absent when there was no phone. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageOut(
        @Nullable String to,
        String channel,
        String template,
        String state,
        @Nullable String reason,
        String text,
        @Nullable Instant sentAt) {

    static MessageOut of(Message message) {
        return new MessageOut(
                message.recipient() == null ? null : message.maskedRecipient(),
                Word.of(message.channel()),
                message.template(),
                Word.of(message.state()),
                message.reason(),
                message.shown(),
                message.sentAt());
    }
}
