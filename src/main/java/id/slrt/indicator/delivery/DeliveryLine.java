package id.slrt.indicator.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a viewer may see it.
 *
 * @param id for its own page, which tells where it counts; null where it may not be opened singly
 * @param deliveredOn null where the day would tell of a single person; then {@code period} is the month or year
 * @param village null where it would tell of a single person; then {@code subdistrict}, or neither: the whole district
 * @param person the name for who determines needs (the manager), for everybody else a pseudonym of this list only
 * @param servedBefore whether it was given before the need was recorded and written down afterwards
 * @param ticket of the case, for whoever sees the name; else null
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryLine(
        @Nullable Long id,
        @Nullable LocalDate deliveredOn,
        @Nullable String period,
        String service,
        String agency,
        boolean byHost,
        @Nullable String village,
        @Nullable String subdistrict,
        String person,
        boolean servedBefore,
        @Nullable String ticket) {
    /** Code of the village or sub-district; empty: the whole district. */
    public String place() {
        return village != null ? village : Objects.requireNonNullElse(subdistrict, "");
    }
}
