package id.slrt.district;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A partner that meets needs or hands people over; the host is the social-affairs office itself. */
@MappedEntity("agency")
public record Agency(
        @Id String code,
        String name,
        String kind,
        String direction,
        @Nullable String situations,
        @Nullable String phone,
        boolean active) {}
