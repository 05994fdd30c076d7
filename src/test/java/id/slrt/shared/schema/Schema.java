package id.slrt.shared.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A schema of a test's own beside the one of the tests, and a program on it that is cut off. */
record Schema(String server, String name) {
    static Schema make(String name) throws SQLException {
        String url = System.getProperty("slrt.db.url");
        int slash = url.lastIndexOf('/') + 1;
        Schema schema = new Schema(url.substring(0, slash), url.substring(slash) + "_" + name);
        schema.drop();
        schema.execute("", "CREATE DATABASE " + schema.name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        return schema;
    }

    void drop() throws SQLException {
        execute("", "DROP DATABASE IF EXISTS " + name);
    }

    Configured flyway(String location) {
        return flyway(List.of(), location);
    }

    Configured flyway(List<BeforeUpgrade> before, String location) {
        return new Configured(configuration(source(), before, location));
    }

    record Configured(FluentConfiguration configuration) {
        void migrate() {
            configuration.load().migrate();
        }

        Configured baselineOnMigrate(boolean yes) {
            return new Configured(configuration.baselineOnMigrate(yes));
        }

        Flyway load() {
            return configuration.load();
        }
    }

    /**
     * Migrates and dies at a call to the database, before or after it took effect; false when it came to the end. Calls are
     * counted from where a migration begins.
     */
    boolean migrateUntil(int calls, boolean afterIt, String location) throws SQLException {
        int[] left = {calls};
        List<Connection> opened = new ArrayList<>();
        try {
            configuration(source(left, afterIt, opened), List.of(), location)
                    .load()
                    .migrate();
            return false;
        } catch (RuntimeException | Died e) {
            if (left[0] > 0) {
                throw new AssertionError("it ended by itself", e);
            }
            return true;
        } finally {
            // the server sees them end, as those of a process that is no more
            for (Connection connection : opened) {
                connection.close();
            }
        }
    }

    private static FluentConfiguration configuration(DataSource source, List<BeforeUpgrade> before, String location) {
        FluentConfiguration configuration =
                Flyway.configure().dataSource(source).locations(location);
        new Migrating(before).customizeFluentConfiguration(configuration);
        return configuration;
    }

    DataSource source() {
        return source(new int[] {Integer.MAX_VALUE}, false, new ArrayList<>());
    }

    private DataSource source(int[] left, boolean afterIt, List<Connection> opened) {
        boolean[] begun = new boolean[1];
        return proxy(DataSource.class, (method, _) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            Connection connection = connect(name);
            opened.add(connection);
            return cutOff(Connection.class, connection, left, afterIt, begun);
        });
    }

    /** Like a killed program: from the cut on nothing reaches the database any more, neither a repair nor a note. */
    private static <T> T cutOff(Class<T> type, T real, int[] left, boolean afterIt, boolean[] begun) {
        return proxy(type, (method, args) -> {
            boolean isCall =
                    method.getName().startsWith("execute") || method.getName().equals("commit");
            if (isCall && !begun[0]) {
                begun[0] = args != null
                        && args.length > 0
                        && String.valueOf(args[0]).contains("EXISTS schema_step (");
                isCall = begun[0];
            }
            if (left[0] <= 0 && (isCall || method.getName().equals("prepareStatement"))) {
                throw new Died();
            }
            if (isCall && --left[0] == 0 && !afterIt) {
                throw new Died();
            }
            Object answer = method.invoke(real, args);
            if (isCall && left[0] == 0) {
                throw new Died();
            }
            return answer instanceof java.sql.PreparedStatement prepared
                    ? cutOff(java.sql.PreparedStatement.class, prepared, left, afterIt, begun)
                    : answer instanceof Statement statement
                            ? cutOff(Statement.class, statement, left, afterIt, begun)
                            : answer;
        });
    }

    static final class Died extends Error {}

    private interface Answer {
        Object to(Method method, Object[] args) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            try {
                return answer.to(method, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    void execute(String sql) throws SQLException {
        execute(name, sql);
    }

    private void execute(String schema, String sql) throws SQLException {
        try (Connection connection = connect(schema);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> strings(String sql) throws SQLException {
        try (Connection connection = connect(name)) {
            return SchemaCheck.strings(connection, sql);
        }
    }

    /** Of all tables and views, without what Flyway and the journal keep for themselves. */
    Map<String, String> definitions() throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>(SchemaCheck.strings(
                    connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"));
            for (String table : names) {
                try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
                    row.next();
                    found.put(
                            table,
                            row.getString(2)
                                    .replaceAll(" AUTO_INCREMENT=\\d+", "")
                                    .replace(name, "schema"));
                }
            }
        }
        return found;
    }

    private Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(
                server + schema, System.getProperty("slrt.db.user"), System.getProperty("slrt.db.password"));
    }
}
