package id.slrt.indicator.delivery;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fact that this person got this service from this agency on this day (docs/decisions/0004).
 *
 * @param countsAs the id this person is counted under: the own, or the one it was merged into
 * @param byHost whether the office met the need itself
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
        LocalDate deliveredOn) {

    /** The same service, counted under another person. */
    Delivery countedAs(long person) {
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
                deliveredOn);
    }
}
