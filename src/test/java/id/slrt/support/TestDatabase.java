package id.slrt.support;

import id.slrt.command.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The schema of a process that runs tests: on an embedded database below target/, or on the MySQL server of SLRT_TEST_DB_URL
 * (such as jdbc:mysql://127.0.0.1:3390/, user root without password unless SLRT_TEST_DB_USER and SLRT_TEST_DB_PASSWORD say
 * otherwise). Every test class on the program begins with the rows of the migrated {@link Office} ({@link Fresh}).
 */
public final class TestDatabase implements LauncherSessionListener {
    /** The tests run in several processes at once, each with a database, a schema and files of its own. */
    private static final String FORK = "-" + System.getProperty("surefire.forkNumber", "1");

    private static final String STEM = "slrt_test_" + ProcessHandle.current().pid();
    private static final String KEPT = "_office";
    private static final String DATA = "target/test-data" + FORK;

    private static String server = "";
    private static String user = "";
    private static String password = "";
    private static Rows office;

    private EmbeddedDatabase.Access embedded;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("none".equals(System.getProperty("tests.database"))) {
            return;
        }
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
        make(STEM);
        System.setProperty("slrt.db.user", user);
        System.setProperty("slrt.db.password", password);
        System.setProperty("slrt.db.url", server + STEM);
        System.setProperty("slrt.data-dir", DATA);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server.isEmpty()) {
            return;
        }
        drop(STEM);
        drop(STEM + KEPT);
        if (embedded != null) {
            embedded.release();
        }
    }

    /** The schema holds the migrated office and nothing else, as before every test class; files go to a directory of its own. */
    static void begin(String testClass) {
        if (office == null) {
            make(STEM);
            make(STEM + KEPT);
            // its start migrates, and Office fills it
            ApplicationContext.run("test").close();
            office = Rows.keep(STEM, STEM + KEPT);
        } else {
            office.restore(STEM);
        }
        System.setProperty("slrt.data-dir", DATA + "/" + testClass);
    }

    /** A connection to a schema of the server; "" for none. */
    public static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(server + schema + "?allowMultiQueries=true", user, password);
    }

    private static void make(String schema) {
        drop(schema);
        execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
    }

    private static void drop(String schema) {
        execute("DROP DATABASE IF EXISTS " + schema);
    }

    private static void execute(String sql) {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
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
