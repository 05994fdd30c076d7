package id.slrt.referral.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an agency says of itself, besides its services. {@code byLink}: it has no accounts, so referrals go to it as links. */
@MappedEntity("agency_entry")
record AgencyEntry(
        @Id String agency,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String note,
        boolean byLink,
        int version,
        String changedBy,
        Instant changedAt) {}
