package id.slrt.indicator;

import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.measure.Behind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of the tree covers: a year from 1 January to its end, or to the end of a quarter (cumulative), in the
 * whole district or a part of it.
 *
 * @param area code of a sub-district or village; null: everybody the office served, wherever they live
 */
public record Scope(
        int year, @Nullable Integer quarter, @Nullable String area) {
    public LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate to() {
        return YearMonth.of(year, quarter == null ? 12 : quarter * 3).atEndOfMonth();
    }

    DeliveryFilter filter(@Nullable List<Behind> behind) {
        return new DeliveryFilter(from(), to(), area, null, null, behind);
    }

    /** As it stands in an address. */
    public String query() {
        return "year=" + year + (quarter == null ? "" : "&quarter=" + quarter) + (area == null ? "" : "&area=" + area);
    }
}
