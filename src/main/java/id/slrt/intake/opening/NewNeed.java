package id.slrt.intake.opening;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is sent to add a need to an open case, raw. {@code personId}: of the case or of one of its households. */
@Serdeable
public record NewNeed(
        @Nullable Long personId,
        @Nullable String service,
        @Nullable String note) {}
