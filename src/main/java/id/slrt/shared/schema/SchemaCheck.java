package id.slrt.shared.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Looks at the schema before it is migrated. Refused in words: one that keeps text in another character set than utf8mb4,
 * and one that a newer program made. What failed is tried again, going on where it failed ({@link StepwiseExecutor}).
 */
final class SchemaCheck implements Callback {
    private static final String CHARACTER_SET = "utf8mb4";
    private static final int MOST_NAMED = 5;

    private final List<BeforeUpgrade> before;

    SchemaCheck(List<BeforeUpgrade> before) {
        this.before = before;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_VALIDATE) {
                characterSet(context.getConnection());
                forgetFailures(context.getConnection());
            } else if (event == Event.AFTER_MIGRATE) {
                StepJournal.drop(context.getConnection());
            } else {
                versions(
                        context.getConnection(),
                        new Flyway(context.getConfiguration()).info().all());
            }
        } catch (SQLException e) {
            throw new FlywayException("the schema cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static void characterSet(Connection connection) throws SQLException {
        List<String> schema = strings(connection, """
                SELECT schema_name FROM information_schema.schemata
                WHERE schema_name = DATABASE() AND default_character_set_name <> '%s'""".formatted(CHARACTER_SET));
        if (!schema.isEmpty()) {
            throw new FlywayException(
                    "the schema %s does not keep text as utf8mb4, so names and messages would be lost. Nothing was changed. If it is empty: ALTER DATABASE `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci"
                            .formatted(schema.getFirst(), schema.getFirst()));
        }
        List<String> columns = strings(connection, """
                SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                WHERE table_schema = DATABASE() AND character_set_name NOT IN ('%s', 'ascii')
                ORDER BY table_name, ordinal_position""".formatted(CHARACTER_SET));
        if (!columns.isEmpty()) {
            throw new FlywayException(
                    "%d columns do not keep text as utf8mb4, so names and messages would be lost (%s%s). Nothing was changed. For each of their tables, after a backup: ALTER TABLE ... CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci"
                            .formatted(
                                    columns.size(),
                                    String.join(", ", columns.subList(0, Math.min(MOST_NAMED, columns.size()))),
                                    columns.size() > MOST_NAMED ? ", ..." : ""));
        }
    }

    /** A line about a migration that failed, which Flyway would want to be repaired by hand. */
    private static void forgetFailures(Connection connection) throws SQLException {
        if (hasTable(connection, "flyway_schema_history")) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM flyway_schema_history WHERE success = FALSE");
            }
        }
    }

    static boolean hasTable(Connection connection, String name) throws SQLException {
        return !strings(connection, """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_name = '%s'""".formatted(name)).isEmpty();
    }

    private void versions(Connection connection, MigrationInfo[] all) throws SQLException {
        List<String> newer = Arrays.stream(all)
                .filter(info -> info.getState().isApplied() && !info.getState().isResolved())
                .map(MigrationInfo::getScript)
                .toList();
        if (!newer.isEmpty()) {
            throw new FlywayException(
                    "this database was already used by a newer SLRT (it knows %s, which this one does not). Nothing was changed. Start the newer program, or go back to a backup from before the upgrade"
                            .formatted(newer.getLast()));
        }
        List<MigrationInfo> applied =
                Arrays.stream(all).filter(info -> info.getState().isApplied()).toList();
        boolean pending = Arrays.stream(all).anyMatch(info -> !info.getState().isApplied());
        // one that goes on after it was killed has been kept as it was before
        if (pending && !applied.isEmpty() && !StepJournal.isBegun(connection)) {
            String version = applied.getLast().getVersion().getVersion();
            before.forEach(kept -> kept.keep(version));
        }
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public String getCallbackName() {
        return "SchemaCheck";
    }
}
