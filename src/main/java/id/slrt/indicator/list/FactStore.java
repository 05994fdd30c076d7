package id.slrt.indicator.list;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts and reads the rows behind a figure: one statement for each question. Inside a transaction. */
@Singleton
class FactStore {
    record Count(long lines, long people) {
        static final Count NOTHING = new Count(0, 0);
    }

    /** @param who the person, or what stands for one; {@code file}: of the case, 0 without one */
    record Row(
            long id,
            @Nullable LocalDate day,
            String what,
            String detail,
            String by,
            String village,
            long who,
            long file,
            @Nullable Long times) {}

    private interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;

    FactStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Count count(FactSource source) {
        return read(source.count(), source, row -> new Count(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    List<Row> rows(FactSource source, long offset, int limit) {
        return read(source.lines(offset, limit), source, FactStore::row);
    }

    List<Crowds.Fact> facts(FactSource source) {
        return read(source.facts(), source, found -> {
            Row row = row(found);
            return new Crowds.Fact(
                    row.what(),
                    row.by(),
                    Crowds.subdistrict(row.village()),
                    Objects.requireNonNull(row.day()),
                    row.who());
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getObject(9, Long.class));
    }

    private <T> List<T> read(String sql, FactSource source, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
            List<Object> values = source.where().values();
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.row(found));
                }
            }
            return rows;
        });
    }
}
