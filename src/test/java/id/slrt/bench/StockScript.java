package id.slrt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fills tables set by set, by a script that makes rows of the numbers in bench_number, for the villages and services in
 * bench_village and bench_service. It knows {@code {from}}, {@code {to}}, {@code {now}}, {@code {villages}} and
 * {@code {services}}.
 */
public final class StockScript {
    private static final int AT_ONCE = 50_000;

    private final Connection connection;
    private final String script;
    private final String now = "TIMESTAMP '"
            + ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")) + "'";

    public StockScript(Connection connection, Path script) throws IOException, SQLException {
        this.connection = connection;
        this.script = Files.readString(script).replaceAll("(?m)^--.*$", "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_number (n INT NOT NULL PRIMARY KEY)");
            statement.execute("CREATE TABLE bench_village AS SELECT ROW_NUMBER() OVER (ORDER BY code) - 1 AS i, code"
                    + " FROM region WHERE kind <> 'subdistrict' AND LENGTH(code) > 8");
            statement.execute("ALTER TABLE bench_village ADD KEY (i)");
            statement.execute(
                    "CREATE TABLE bench_service AS SELECT ROW_NUMBER() OVER (ORDER BY code) - 1 AS i, code FROM service");
            statement.execute("ALTER TABLE bench_service ADD KEY (i)");
        }
    }

    /**
     * Makes the rows of the numbers from {@code first} to before {@code end}.
     *
     * @param values more words of the script
     * @param tables that it fills
     */
    public void run(int first, int end, Map<String, Object> values, List<String> tables) throws SQLException {
        Map<String, Object> words = new HashMap<>(values);
        words.put("now", now);
        words.put("villages", number("SELECT COUNT(*) FROM bench_village"));
        words.put("services", number("SELECT COUNT(*) FROM bench_service"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0, SESSION unique_checks = 0");
            for (int from = first; from < end; from += AT_ONCE) {
                words.put("from", from);
                words.put("to", Math.min(end, from + AT_ONCE));
                numbers(statement, from, Math.min(end, from + AT_ONCE));
                for (String sql : statements(words)) {
                    statement.executeUpdate(sql);
                }
            }
            statement.execute("SET SESSION foreign_key_checks = 1, SESSION unique_checks = 1");
            for (String table : tables) {
                statement.execute("ANALYZE TABLE " + table);
            }
        }
    }

    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void numbers(Statement statement, int from, int to) throws SQLException {
        String digit = "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        statement.execute("TRUNCATE TABLE bench_number");
        statement.execute("INSERT INTO bench_number SELECT n FROM (SELECT " + from
                + " + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d n FROM " + digit + " a, " + digit + " b, "
                + digit + " c, " + digit + " e, " + digit + " f) made WHERE n < " + to);
    }

    private List<String> statements(Map<String, Object> words) {
        String sql = script;
        for (Map.Entry<String, Object> word : words.entrySet()) {
            sql = sql.replace("{" + word.getKey() + "}", word.getValue().toString());
        }
        return Stream.of(sql.split(";\\s*\\n"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
