package id.slrt.support;

import id.slrt.command.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One fresh schema for each process of a run of the tests: on the embedded database below target/, or on the MySQL server
 * of SLRT_TEST_DB_URL (such as jdbc:mysql://127.0.0.1:3390/, user root without password unless SLRT_TEST_DB_USER and
 * SLRT_TEST_DB_PASSWORD say otherwise).
 */
public final class TestDatabase implements LauncherSessionListener {
    /** The tests run in several processes at once, each with a database, a schema and files of its own. */
    private static final String FORK = "-" + System.getProperty("surefire.forkNumber", "1");

    private static final String SCHEMA = "slrt_test_" + ProcessHandle.current().pid();

    private EmbeddedDatabase.Access embedded;
    private String server = "";
    private String user = "";
    private String password = "";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String given = System.getenv("SLRT_TEST_DB_URL");
        if (given == null || given.isBlank()) {
            embedded = EmbeddedDatabase.open(Path.of("target", "test-database" + FORK), List.of("slrt\\_test\\_%"));
            server = embedded.url("");
            user = embedded.user();
            password = embedded.password();
        } else {
            server = given.replaceFirst("/[^/]*$", "/");
            user = environment("SLRT_TEST_DB_USER", "root");
            password = environment("SLRT_TEST_DB_PASSWORD", "");
        }
        execute("DROP DATABASE IF EXISTS " + SCHEMA);
        execute("CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        System.setProperty("slrt.data-dir", "target/test-data" + FORK);
        System.setProperty("slrt.db.url", server + SCHEMA);
        System.setProperty("slrt.db.user", user);
        System.setProperty("slrt.db.password", password);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        execute("DROP DATABASE IF EXISTS " + SCHEMA);
        if (embedded != null) {
            embedded.release();
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database at " + server + " does not answer", e);
        }
    }

    private static String environment(String name, String fallback) {
        String value = System.getenv(name);
        return value == null ? fallback : value;
    }
}
