package id.slrt.indicator.list;

import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.measure.Behind;
import id.slrt.shared.AppClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of a query and the values of its question marks, in their order. */
final class Condition {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    Condition(String sql) {
        this.sql = new StringBuilder(sql);
    }

    static Condition of(DeliveryFilter filter) {
        Condition condition = new Condition(filter.where());
        condition.values.addAll(filter.values());
        return condition;
    }

    Condition and(String condition) {
        sql.append(" AND ").append(condition);
        return this;
    }

    Condition with(String condition, Object value) {
        values.add(value);
        return and(condition);
    }

    /** Nothing when the value is null. */
    Condition is(String column, @Nullable String value) {
        return value == null ? this : with(column + " = ?", value);
    }

    /** Codes of villages begin with that of their sub-district. */
    Condition in(String column, @Nullable String area) {
        return area == null ? this : with(column + " LIKE ?", area + "%");
    }

    /** From the first day's beginning to the last one's end. */
    Condition moments(String column, LocalDate from, LocalDate to) {
        return with(column + " >= ?", start(from)).with(column + " < ?", start(to.plusDays(1)));
    }

    /** Nothing when there are no codes. */
    Condition oneOf(String column, Collection<String> codes) {
        if (!codes.isEmpty()) {
            and(column + " IN (" + String.join(",", Collections.nCopies(codes.size(), "?")) + ")");
            values.addAll(codes);
        }
        return this;
    }

    /** Services and categories; who gave them is not asked. */
    Condition behind(Behind behind) {
        if (behind.isNothing()) {
            return and("1 = 0");
        }
        if (!behind.every()) {
            oneOf("service", behind.services());
        }
        if (!behind.ppks().isEmpty()) {
            and("(" + String.join(" OR ", Collections.nCopies(behind.ppks().size(), "FIND_IN_SET(?, ppks) > 0")) + ")");
            values.addAll(behind.ppks());
        }
        return this;
    }

    static Timestamp start(LocalDate day) {
        return Timestamp.from(AppClock.start(day));
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }
}
