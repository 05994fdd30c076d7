package id.slrt.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A list of deliveries as asked for. {@code query} is its address, without order and page. */
public record Selection(
        LocalDate from,
        LocalDate to,
        @Nullable String area,
        @Nullable String service,
        @Nullable String agency,
        @Nullable Indicator indicator,
        @Nullable Behind behind,
        DeliveryOrder order,
        String query) {

    DeliveryFilter filter() {
        return new DeliveryFilter(from, to, area, service, agency, behind);
    }
}
