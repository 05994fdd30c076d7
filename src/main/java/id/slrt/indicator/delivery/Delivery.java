package id.slrt.indicator.delivery;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fact that this person got this service from this agency on this day (docs/decisions/0004).
 *
 * @param countsAs the id this person is counted under: the own, or the one it was merged into
 * @param byHost whether the office met the need itself
 * @param householdId of the person when the service was given; null without one
 * @param countsHousehold the id this household is counted under: the own, or the one it was merged into
 * @param ppks the person's PPKS categories when the service was given, as {@code 08,24}
 * @param recordedAt when it was written down, which may be days after {@code deliveredOn}
 * @param servedBefore whether it was given before the need was recorded, and written down afterwards with a reason
 * @param village where the person lived when the need was recorded
 */
@MappedEntity("delivery")
public record Delivery(
        @Id @GeneratedValue @Nullable Long id,
        long needId,
        long caseId,
        @Nullable Long referralId,
        long personId,
        long countsAs,
        String service,
        String agency,
        boolean byHost,
        String village,
        String subdistrict,
        LocalDate deliveredOn,
        @Nullable Long householdId,
        @Nullable Long countsHousehold,
        String ppks,
        @Nullable Instant recordedAt,
        boolean servedBefore) {

    long key() {
        return Objects.requireNonNull(id);
    }

    /** The same service, counted under another person and household. */
    Delivery countedAs(long person, @Nullable Long household) {
        return new Delivery(
                id,
                needId,
                caseId,
                referralId,
                personId,
                person,
                service,
                agency,
                byHost,
                village,
                subdistrict,
                deliveredOn,
                householdId,
                household,
                ppks,
                recordedAt,
                servedBefore);
    }
}
