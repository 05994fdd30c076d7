package id.slrt.demo;

import id.slrt.shared.AppClock;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Remembers whether the demo was loaded to its end, and clears away what an interrupted loading left. */
@Singleton
class DemoLoad {
    /** Tables with rows of the program's own. */
    private static final String KEPT =
            "'flyway_schema_history', 'schema_step', 'search_source', 'closing_gate', 'routing_table'";

    private final JdbcOperations jdbc;
    private final AppClock clock;
    private final DataSource source;

    DemoLoad(JdbcOperations jdbc, AppClock clock, DataSource source) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    /** The right to load, in the whole database; the server takes it back when its holder dies. */
    record Turn(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try (connection) {
                ask(connection, "SELECT RELEASE_LOCK(CONCAT('slrt_demo ', DATABASE()))");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits while somebody else loads. */
    Turn turn(Consumer<String> progress) {
        try {
            Connection connection = source.getConnection();
            if (!take(connection, 0)) {
                progress.accept("The demo is being loaded by another start: waiting for it.");
                while (!take(connection, 10)) {
                    progress.accept("  still waiting");
                }
            }
            return new Turn(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean take(Connection connection, int seconds) throws SQLException {
        return ask(connection, "SELECT COALESCE(GET_LOCK(CONCAT('slrt_demo ', DATABASE()), " + seconds + "), 0)") == 1;
    }

    private static int ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Whether anybody has used this database, which nobody can while the demo is being loaded. */
    @Transactional
    boolean wasWorkedOn() {
        return jdbc.prepareStatement(
                "SELECT 1 FROM audit_event WHERE action = 'signed_in' LIMIT 1",
                statement -> statement.executeQuery().next());
    }

    enum State {
        NONE,
        INTERRUPTED,
        FINISHED
    }

    @Transactional
    State state() {
        return jdbc.prepareStatement("SELECT finished_at FROM demo_load", statement -> {
            ResultSet rows = statement.executeQuery();
            if (!rows.next()) {
                return State.NONE;
            }
            return rows.getTimestamp(1) == null ? State.INTERRUPTED : State.FINISHED;
        });
    }

    @Transactional
    void started() {
        write("INSERT INTO demo_load (id, started_at) VALUES (1, ?)");
    }

    @Transactional
    void finished() {
        write("UPDATE demo_load SET finished_at = ?");
    }

    /** Empties every table; only ever called on a database whose demo loading was interrupted and that nobody used since. */
    @Transactional
    void clear() {
        jdbc.execute(connection -> {
            try (var statement = connection.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_type = 'BASE TABLE' AND table_name NOT IN (" + KEPT + ")")) {
                    while (rows.next()) {
                        tables.add(rows.getString(1));
                    }
                }
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : tables) {
                    statement.execute("TRUNCATE TABLE `" + table + "`");
                }
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
                return tables.size();
            }
        });
    }

    private void write(String sql) {
        jdbc.prepareStatement(sql, statement -> time(statement).executeUpdate());
    }

    private PreparedStatement time(PreparedStatement statement) throws SQLException {
        statement.setTimestamp(1, Timestamp.from(clock.instant()));
        return statement;
    }
}
