package id.slrt.referral.catalogue;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service as an agency offers it.
 *
 * @param offered false: not any more, whatever the pack says
 * @param documents what the applicant brings, a line each
 * @param capacity people a month; null when not told
 * @param noCapacityUntil the last day without capacity; null when there is some
 */
@MappedEntity("agency_offer")
public record AgencyOffer(
        @Id @GeneratedValue @Nullable Long id,
        String agency,
        String service,
        boolean offered,
        @Nullable String documents,
        @Nullable Integer capacity,
        @Nullable LocalDate noCapacityUntil) {

    static AgencyOffer ofPack(String agency, String service, boolean offered) {
        return new AgencyOffer(null, agency, service, offered, null, null, null);
    }

    public boolean full(LocalDate today) {
        return noCapacityUntil != null && !today.isAfter(noCapacityUntil);
    }

    boolean says(AgencyOffer other) {
        return offered == other.offered
                && Objects.equals(documents, other.documents)
                && Objects.equals(capacity, other.capacity)
                && Objects.equals(noCapacityUntil, other.noCapacityUntil);
    }
}
