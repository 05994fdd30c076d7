package id.slrt.shared.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of one migration was begun and done; other migrations are forgotten, since each is whole before the next begins. */
final class StepJournal {
    private final Connection connection;
    private final String script;
    private final Map<Integer, String> begun = new HashMap<>();
    private final Set<Integer> done = new HashSet<>();

    private StepJournal(Connection connection, String script) {
        this.connection = connection;
        this.script = script;
    }

    static StepJournal of(Connection connection, String script) throws SQLException {
        StepJournal journal = new StepJournal(connection, script);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS schema_step (
                        script VARCHAR(200) NOT NULL,
                        number INT NOT NULL,
                        found CHAR(64),
                        done BOOLEAN NOT NULL,
                        PRIMARY KEY (script, number)
                    )""");
        }
        journal.update("DELETE FROM schema_step WHERE script <> ?");
        try (PreparedStatement query =
                connection.prepareStatement("SELECT number, found, done FROM schema_step WHERE script = ?")) {
            query.setString(1, script);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String found = rows.getString(2);
                    if (found != null) {
                        journal.begun.put(rows.getInt(1), found);
                    }
                    if (rows.getBoolean(3)) {
                        journal.done.add(rows.getInt(1));
                    }
                }
            }
        }
        return journal;
    }

    /** There while a schema is between two versions, and only then. */
    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS schema_step");
        }
    }

    /** Whether an upgrade was begun and not finished, be it killed within a migration or between two. */
    static boolean isBegun(Connection connection) throws SQLException {
        return SchemaCheck.hasTable(connection, "schema_step");
    }

    boolean isDone(int number) {
        return done.contains(number);
    }

    /** The object as it was before the statement was begun; empty when it never was. */
    Optional<String> before(int number) {
        return Optional.ofNullable(begun.get(number));
    }

    void begin(int number, String found) throws SQLException {
        update("INSERT INTO schema_step (script, number, found, done) VALUES (?, ?, ?, FALSE)", number, found);
    }

    void done(int number) throws SQLException {
        update(
                "INSERT INTO schema_step (script, number, done) VALUES (?, ?, TRUE) ON DUPLICATE KEY UPDATE done = TRUE",
                number);
    }

    private void update(String sql, Object... more) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, script);
            for (int i = 0; i < more.length; i++) {
                statement.setObject(i + 2, more[i]);
            }
            statement.executeUpdate();
        }
    }
}
