package id.slrt.notification;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the provider told about a message after taking it. */
@Introspected
record MessageReceipt(MessageState state, @Nullable Integer errorCode, Instant at) {}
