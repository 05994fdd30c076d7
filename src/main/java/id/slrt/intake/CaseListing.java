package id.slrt.intake;

import id.slrt.district.RegionCode;
import id.slrt.shared.Slice;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of cases, newest first, by state and place; each combination is one range of an index. Inside a transaction. */
@Singleton
class CaseListing {

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private final JdbcOperations jdbc;

    CaseListing(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param area code of a sub-district or a village; null, or the district's own: everywhere */
    Slice<ServiceCase> list(@Nullable CaseState state, @Nullable String area, int page, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(state, area, values);
        List<ServiceCase> rows = query(
                "SELECT * FROM service_case WHERE " + where + " ORDER BY id DESC LIMIT " + size + " OFFSET "
                        + (long) page * size,
                values,
                found -> jdbc.entityStream(found, ServiceCase.class).toList());
        long total = query(
                "SELECT COUNT(*) FROM (SELECT 1 FROM service_case WHERE " + where + " LIMIT " + (Slice.COUNTED + 1)
                        + ") counted",
                values,
                found -> {
                    found.next();
                    return found.getLong(1);
                });
        return new Slice<>(rows, page, size, total);
    }

    /** Of those that the list holds, the next older than {@code before}. */
    List<ServiceCase> older(long before, @Nullable CaseState state, @Nullable String area, int most) {
        List<Object> values = new ArrayList<>();
        String where = where(state, area, values);
        values.add(before);
        return query(
                "SELECT * FROM service_case WHERE " + where + " AND id < ? ORDER BY id DESC LIMIT " + most,
                values,
                found -> jdbc.entityStream(found, ServiceCase.class).toList());
    }

    private static String where(@Nullable CaseState state, @Nullable String area, List<Object> values) {
        StringBuilder where = new StringBuilder("1 = 1");
        if (area != null && (RegionCode.isSubdistrict(area) || RegionCode.isVillage(area))) {
            where.append(RegionCode.isSubdistrict(area) ? " AND subdistrict = ?" : " AND village = ?");
            values.add(area);
        }
        if (state != null) {
            where.append(" AND state = ?");
            values.add(state.name());
        }
        return where.toString();
    }

    private <T> T query(String sql, List<Object> values, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        });
    }
}
