package id.slrt.indicator.closing;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something done about the closing of a month: {@code deed} is proposed, declined or confirmed. */
@MappedEntity("closing_step")
public record ClosingStep(
        @Id @GeneratedValue @Nullable Long id,
        int year,
        int month,
        Instant at,
        String deed,
        long userId,
        String actor,
        @Nullable String note) {}
