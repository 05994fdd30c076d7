package id.slrt.registry.duplicates;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements of this package and those below it, inside the caller's transaction. */
@Singleton
public class Sql {
    private final JdbcOperations jdbc;

    Sql(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public interface Setter<T> {
        List<? extends @Nullable Object> values(T item);
    }

    public <T> List<T> list(String sql, Row<T> reader, List<? extends @Nullable Object> values) {
        return jdbc.prepareStatement(sql, statement -> {
            set(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
            return rows;
        });
    }

    public <T> Optional<T> one(String sql, Row<T> reader, @Nullable Object... values) {
        return list(sql, reader, java.util.Arrays.asList(values)).stream().findFirst();
    }

    /** Of a statement that counts. */
    public long count(String sql, List<? extends @Nullable Object> values) {
        return list(sql, row -> row.getLong(1), values).getFirst();
    }

    public int update(String sql, @Nullable Object... values) {
        return jdbc.prepareStatement(sql, statement -> {
            set(statement, java.util.Arrays.asList(values));
            return statement.executeUpdate();
        });
    }

    public long insert(String sql, @Nullable Object... values) {
        return jdbc.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                set(statement, java.util.Arrays.asList(values));
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    public <T> void batch(String sql, Collection<T> items, Setter<T> setter) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(sql, statement -> {
            int waiting = 0;
            for (T item : items) {
                set(statement, setter.values(item));
                statement.addBatch();
                if (++waiting % 1000 == 0) {
                    statement.executeBatch();
                }
            }
            return statement.executeBatch();
        });
    }

    /** As many question marks as values. */
    public static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static void set(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(
                    i + 1, value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
    }
}
