package id.slrt.referral.catalogue;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changed what of an entry: {@code catalogue.field.<field>} is its text. */
@MappedEntity("agency_change")
public record AgencyChange(
        @Id @GeneratedValue @Nullable Long id,
        String agency,
        Instant at,
        long userId,
        String actor,
        String field,
        @Nullable String service,
        @Nullable String was,
        @Nullable String became) {}
