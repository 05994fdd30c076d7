package id.slrt.indicator;

import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.delivery.DeliveryOrder;
import id.slrt.indicator.measure.Behind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of deliveries as asked for. {@code query} is its address, without order and page. */
public record Selection(
        LocalDate from,
        LocalDate to,
        @Nullable String area,
        @Nullable String service,
        @Nullable String agency,
        @Nullable Indicator indicator,
        @Nullable List<Behind> behind,
        DeliveryOrder order,
        String query) {

    public DeliveryFilter filter() {
        return new DeliveryFilter(from, to, area, service, agency, behind);
    }
}
