package id.slrt.support;

import id.slrt.registry.SnapshotApplied;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Deliveries of the social registry as the import leaves them: its rows, and the event in their transaction. */
@Singleton
public class Snapshots {
    /** One row of {@code snapshot_change}. */
    public record Change(
            long personId,
            String kind,
            @Nullable String before,
            @Nullable String after) {}

    private final JdbcOperations jdbc;
    private final ApplicationEventPublisher<SnapshotApplied> applied;

    Snapshots(JdbcOperations jdbc, ApplicationEventPublisher<SnapshotApplied> applied) {
        this.jdbc = jdbc;
        this.applied = applied;
    }

    @Transactional
    public long apply(LocalDate asOf, Change... changes) {
        long id = jdbc.execute(connection -> {
            try (PreparedStatement row = connection.prepareStatement("""
                    INSERT INTO registry_import (source, as_of, file_name, file_hash, state, requested_by, requested_at)
                    VALUES ('DTSEN', ?, 'test.csv', REPEAT('0', 64), 'done', 'test', '2026-07-01 00:00:00')""", Statement.RETURN_GENERATED_KEYS)) {
                row.setObject(1, asOf);
                row.executeUpdate();
                ResultSet keys = row.getGeneratedKeys();
                keys.next();
                return keys.getLong(1);
            }
        });
        for (Change change : changes) {
            write(
                    "INSERT INTO snapshot_change (import_id, person_id, kind, old_value, new_value) VALUES (?,?,?,?,?)",
                    id,
                    change.personId(),
                    change.kind(),
                    change.before(),
                    change.after());
            if (change.kind().equals("left")) {
                write("UPDATE person SET left_on = ? WHERE id = ?", asOf, change.personId());
            }
        }
        applied.publishEvent(new SnapshotApplied(id, asOf));
        return id;
    }

    /** One statement of SQL with its arguments, in a transaction. */
    @Transactional
    public void write(String sql, @Nullable Object... arguments) {
        jdbc.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
