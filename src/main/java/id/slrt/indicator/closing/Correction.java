package id.slrt.indicator.closing;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of deliveries that figures of a closed month count.
 *
 * @param kind added (a late entry), taken_back, in_error, merged, parted (a merge undone)
 * @param actor who did it
 * @param deliveryId and day, service, agency, village of the service; of a merge the first that moved
 * @param personId under whom it counts; {@code otherPersonId} of a merge: under whom it counted before
 */
@MappedEntity("closing_correction")
public record Correction(
        @Id @GeneratedValue @Nullable Long id,
        Instant at,
        String kind,
        String actor,
        @Nullable String reason,
        @Nullable Long deliveryId,
        LocalDate deliveredOn,
        @Nullable String service,
        @Nullable String agency,
        @Nullable String village,
        long personId,
        @Nullable Long otherPersonId) {

    public long key() {
        return Objects.requireNonNull(id);
    }
}
