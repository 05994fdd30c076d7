package id.slrt.indicator;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** Days, both ends included; {@code name} is month, quarter, year (this one, until today) or custom. */
@Serdeable
public record Period(LocalDate from, LocalDate to, String name) {
    public static Period month(LocalDate today) {
        return new Period(today.withDayOfMonth(1), today, "month");
    }

    public static Period quarter(LocalDate today) {
        int first = (today.getMonthValue() - 1) / 3 * 3 + 1;
        return new Period(LocalDate.of(today.getYear(), first, 1), today, "quarter");
    }

    public static Period year(LocalDate today) {
        return new Period(today.withDayOfYear(1), today, "year");
    }

    /** The same days a year before. */
    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1), "custom");
    }

    /** As it stands in an address. */
    public String query() {
        return "from=" + from + "&to=" + to;
    }
}
