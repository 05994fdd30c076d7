package id.slrt.indicator.grade;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The grades of a year as somebody set them, as JSON; the newest of a year holds. */
@MappedEntity("indicator_scale")
public record ScaleVersion(
        @Id @GeneratedValue @Nullable Long id,
        int year,
        String content,
        Instant setAt,
        long userId,
        String actor,
        @Nullable String reason,
        boolean fromPack) {}
