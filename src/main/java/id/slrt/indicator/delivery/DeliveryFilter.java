package id.slrt.indicator.delivery;

import id.slrt.district.RegionCode;
import id.slrt.indicator.measure.Behind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries: by day (both ends included) and, where not null, by place, service, agency and the indicator they
 * stand behind. Writes itself as the condition of a query, with the columns that the indexes begin with.
 */
public record DeliveryFilter(
        LocalDate from,
        LocalDate to,
        @Nullable String area,
        @Nullable String service,
        @Nullable String agency,
        @Nullable List<Behind> behind) {

    public String where() {
        StringBuilder where = new StringBuilder("delivered_on BETWEEN ? AND ?");
        if (area != null) {
            where.append(" AND subdistrict = ?").append(RegionCode.isVillage(area) ? " AND village = ?" : "");
        }
        if (service != null) {
            where.append(" AND service = ?");
        }
        if (agency != null) {
            where.append(" AND agency = ?");
        }
        if (behind != null) {
            where.append(" AND ").append(condition(behind));
        }
        return where.toString();
    }

    private static String condition(List<Behind> alternatives) {
        List<String> conditions = alternatives.stream()
                .filter(behind -> !behind.isNothing())
                .map(DeliveryFilter::condition)
                .toList();
        return conditions.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", conditions) + ")";
    }

    private static String condition(Behind behind) {
        String services = behind.every()
                ? "1 = 1"
                : "service IN ("
                        + String.join(",", Collections.nCopies(behind.services().size(), "?")) + ")";
        String categories = behind.ppks().isEmpty()
                ? ""
                : " AND ("
                        + String.join(" OR ", Collections.nCopies(behind.ppks().size(), "FIND_IN_SET(?, ppks) > 0"))
                        + ")";
        return "(" + services + (behind.referred() ? " AND by_host = FALSE" : "") + categories + ")";
    }

    /** The values of the question marks, in their order. */
    public List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(from, to));
        if (area != null) {
            values.add(RegionCode.subdistrict(area));
            if (RegionCode.isVillage(area)) {
                values.add(area);
            }
        }
        if (service != null) {
            values.add(service);
        }
        if (agency != null) {
            values.add(agency);
        }
        if (behind != null) {
            behind.stream().filter(alternative -> !alternative.isNothing()).forEach(alternative -> {
                values.addAll(alternative.services());
                values.addAll(alternative.ppks());
            });
        }
        return values;
    }

    static String subdistrict(String village) {
        return RegionCode.subdistrict(village);
    }
}
