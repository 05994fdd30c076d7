package id.slrt.indicator.recount;

import id.slrt.district.RegionCode;
import id.slrt.indicator.measure.Behind;
import id.slrt.shared.AppClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of a recount and the values of its question marks, in their order. */
final class Where {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    Where(String sql) {
        this.sql = new StringBuilder(sql);
    }

    Where and(String condition) {
        sql.append(" AND ").append(condition);
        return this;
    }

    Where with(Object value) {
        values.add(value);
        return this;
    }

    Where in(@Nullable String area) {
        if (area != null) {
            sql.append(" AND ").append(new RegionCode(area).holdsVillage());
            values.add(area);
        }
        return this;
    }

    Where oneOf(String column, List<String> codes) {
        sql.append(" AND ").append(column).append(" IN (").append(marks(codes.size()));
        sql.append(')');
        values.addAll(codes);
        return this;
    }

    /** Services and categories; who gave them is not asked. */
    Where behind(Behind behind) {
        if (behind.isNothing()) {
            sql.append(" AND 1 = 0");
            return this;
        }
        if (!behind.every()) {
            oneOf("service", behind.services());
        }
        if (!behind.ppks().isEmpty()) {
            sql.append(" AND (")
                    .append(String.join(
                            " OR ", Collections.nCopies(behind.ppks().size(), "FIND_IN_SET(?, ppks) > 0")))
                    .append(')');
            values.addAll(behind.ppks());
        }
        return this;
    }

    static Timestamp start(LocalDate day) {
        return Timestamp.from(AppClock.start(day));
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }
}
