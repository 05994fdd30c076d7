package id.slrt.demo;

import id.slrt.shared.AppClock;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Remembers whether the demo was loaded to its end, and clears away what an interrupted loading left. */
@Singleton
class DemoLoad {
    private final JdbcOperations jdbc;
    private final AppClock clock;

    DemoLoad(JdbcOperations jdbc, AppClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /** Empties every table; only ever called on a database whose demo loading was interrupted. */
    @Transactional
    void clear() {
        jdbc.execute(connection -> {
            try (var statement = connection.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('flyway_schema_history', 'search_source')")) {
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
