package id.slrt.indicator;

import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.delivery.DeliveryOrder;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of deliveries as asked for.
 *
 * @param whole whether it is the list of what a percentage is held against
 * @param count the number that the list is behind: of a percentage its numerator or, when {@code whole}, what it is held
 *     against; null without an indicator and where it has none of its own
 * @param within what its address says of days, place, service and agency
 * @param scope of the tree, when it was asked for by year; else null
 */
public record Selection(
        LocalDate from,
        LocalDate to,
        @Nullable String area,
        @Nullable String service,
        @Nullable String agency,
        @Nullable Indicator indicator,
        boolean whole,
        @Nullable List<Behind> behind,
        @Nullable Count count,
        DeliveryOrder order,
        String within,
        @Nullable Scope scope) {

    /** Whether its figure has a numerator and something that it is held against, each with a list of its own. */
    public boolean isPercentage() {
        return indicator != null && indicator.counts() instanceof Measure.Percent;
    }

    /** Its address, without order and page. */
    public String query() {
        return queryOf(whole);
    }

    /** The address of the one or the other list of a percentage. */
    public String queryOf(boolean ofWhole) {
        return indicator == null ? within : "indicator=" + indicator.code() + (ofWhole ? "&side=whole&" : "&") + within;
    }

    /** What the number counts instead, when it counts no services: assessed, letters, entered, unknown; else null. */
    public @Nullable String otherThanServices() {
        return switch (count) {
            case Count.Assessed _ -> "assessed";
            case Count.Letters _ -> "letters";
            case Count.Entered _ -> "entered";
            case null -> behind != null && behind.isEmpty() ? "entered" : null;
            case Count.Persons _, Count.Households _, Count.Services _ -> null;
        };
    }

    public DeliveryFilter filter() {
        return new DeliveryFilter(from, to, area, service, agency, behind);
    }
}
