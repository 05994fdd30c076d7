package id.slrt.indicator.tally;

import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.measure.Behind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a count covers: days, both ends included, and a place.
 *
 * @param area code of a sub-district or village; null: everybody the office served, wherever they live
 */
public record Extent(LocalDate from, LocalDate to, @Nullable String area) {
    public DeliveryFilter filter(@Nullable List<Behind> behind) {
        return new DeliveryFilter(from, to, area, null, null, behind);
    }
}
