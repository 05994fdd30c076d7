package id.slrt.notification;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One hand-over of a message to the sender, and what came of it; {@code errorCode} is the provider's. */
@MappedEntity("message_attempt")
record MessageAttempt(
        @Id @GeneratedValue @Nullable Long id,
        long messageId,
        Instant at,
        String outcome,
        @Nullable Integer errorCode,
        @Nullable String detail) {}
