package id.slrt.indicator.recount;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the queries of a recount in the caller's transaction. */
@Singleton
class Rows {
    interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;

    Rows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    long number(String sql, List<Object> values) {
        return all(sql, values, row -> row.getLong(1)).getFirst();
    }

    <T> List<T> all(String sql, List<Object> values, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
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
