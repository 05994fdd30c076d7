package id.slrt.indicator.closing;

import id.slrt.indicator.delivery.Delivery;
import id.slrt.indicator.measure.Behind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Set;

/** A service given, as far as a number depends on it. */
record Fact(
        long person,
        long household,
        String service,
        boolean byHost,
        Set<String> ppks,
        String subdistrict,
        LocalDate on) {

    static Fact of(Delivery delivery) {
        return new Fact(
                delivery.countsAs(),
                delivery.countsHousehold() == null ? -delivery.countsAs() : delivery.countsHousehold(),
                delivery.service(),
                delivery.byHost(),
                Set.of(delivery.ppks().split(",")),
                delivery.subdistrict(),
                delivery.deliveredOn());
    }

    boolean isBehind(Behind behind) {
        return (behind.every() || behind.services().contains(service))
                && !(behind.referred() && byHost)
                && (behind.ppks().isEmpty() || !Collections.disjoint(behind.ppks(), ppks));
    }

    /** From 1 January to the end of this month, in this sub-district; in the whole district when it is empty. */
    boolean isIn(YearMonth month, String area) {
        return on.getYear() == month.getYear()
                && on.getMonthValue() <= month.getMonthValue()
                && (area.isEmpty() || area.equals(subdistrict));
    }
}
