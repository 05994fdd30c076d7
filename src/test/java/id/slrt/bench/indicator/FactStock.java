package id.slrt.bench.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills a database with invented facts, set by set: cases, complaints, needs, referrals, services given, assessed needs and
 * letters of three years. What indicators do not count is left out.
 */
public final class FactStock {
    private static final Path SQL = Path.of("src/test/resources/bench/facts.sql");
    private static final int AT_ONCE = 50_000;
    private static final long BASE = 2_000_000;
    private static final List<String> TABLES =
            List.of("service_case", "complaint", "need", "referral", "delivery", "assessed_need", "letter");

    private final Connection connection;
    private final String now = "TIMESTAMP '"
            + ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")) + "'";
    private int made;

    public FactStock(Connection connection) throws SQLException {
        this.connection = connection;
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

    /** Adds facts until there are those of so many cases; each stock is spread over the three years. */
    public void growTo(int cases) throws SQLException {
        long start = System.nanoTime();
        int first = made;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0, SESSION unique_checks = 0");
            for (int from = made; from < cases; from += AT_ONCE) {
                int to = Math.min(cases, from + AT_ONCE);
                numbers(statement, from, to);
                for (String sql : statements(statement, first, cases, from, to)) {
                    statement.executeUpdate(sql);
                }
            }
            statement.execute("SET SESSION foreign_key_checks = 1, SESSION unique_checks = 1");
            for (String table : TABLES) {
                statement.execute("ANALYZE TABLE " + table);
            }
            // these facts have no lines in the log: whoever has read it so far must find it cut and load anew
            statement.execute("INSERT INTO fact_change (kind, fact_id) VALUES ('DELIVERY', 0), ('DELIVERY', 0)");
            statement.execute(
                    "DELETE FROM fact_change WHERE id < " + one(statement, "SELECT MAX(id) FROM fact_change"));
            made = cases;
            System.out.printf(
                    "indicators: %,d cases, %,d needs, %,d referrals, %,d services given to %,d people, %,d letters stored"
                            + " (%.0f s)%n",
                    one(statement, "SELECT COUNT(*) FROM service_case"),
                    one(statement, "SELECT COUNT(*) FROM assessed_need"),
                    one(statement, "SELECT COUNT(*) FROM referral"),
                    one(statement, "SELECT COUNT(*) FROM delivery"),
                    one(statement, "SELECT COUNT(DISTINCT counts_as) FROM delivery"),
                    one(statement, "SELECT COUNT(*) FROM letter"),
                    (System.nanoTime() - start) / 1e9);
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

    private List<String> statements(Statement statement, int first, int last, int from, int to) throws SQLException {
        String script;
        try {
            script = Files.readString(SQL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        script = script.replaceAll("(?m)^--.*$", "")
                .replace("{first}", String.valueOf(first))
                .replace("{last}", String.valueOf(last))
                .replace("{from}", String.valueOf(from))
                .replace("{to}", String.valueOf(to))
                .replace("{base}", String.valueOf(BASE))
                .replace("{now}", now)
                .replace("{villages}", String.valueOf(one(statement, "SELECT COUNT(*) FROM bench_village")))
                .replace("{services}", String.valueOf(one(statement, "SELECT COUNT(*) FROM bench_service")));
        return Stream.of(script.split(";\\s*\\n"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
