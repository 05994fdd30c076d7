package id.slrt.bench.queue;

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
 * Fills a database with invented cases, set by set: people, cases, needs, referrals, turns and history in the states the
 * program leaves them in. Most have ended; {@link #OPEN} are open, over all agencies and villages, however many there are.
 */
final class CaseStock {
    static final int OPEN = 4000;

    private static final Path SQL = Path.of("src/test/resources/bench/cases.sql");
    private static final int AT_ONCE = 50_000;
    private static final long BASE = 10_000_000;
    private static final List<String> TABLES =
            List.of("person", "service_case", "case_person", "complaint", "need", "referral", "turn", "case_event");

    private final Connection connection;
    private final String now = "TIMESTAMP '"
            + ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")) + "'";
    private int made;

    CaseStock(Connection connection) throws SQLException {
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

    /** Adds ended cases until there are this many; the first stock gets the open ones with it. */
    void growTo(int cases) throws SQLException {
        long start = System.nanoTime();
        int open = made == 0 ? cases - OPEN : Integer.MAX_VALUE;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0, SESSION unique_checks = 0");
            for (int from = made; from < cases; from += AT_ONCE) {
                numbers(statement, from, Math.min(cases, from + AT_ONCE));
                for (String sql : statements(statement, from, Math.min(cases, from + AT_ONCE), open)) {
                    statement.executeUpdate(sql);
                }
            }
            statement.execute("SET SESSION foreign_key_checks = 1, SESSION unique_checks = 1");
            for (String table : TABLES) {
                if (exists(statement, table)) {
                    statement.execute("ANALYZE TABLE " + table);
                }
            }
            made = cases;
            System.out.printf(
                    "queue: %,d cases, %,d needs, %,d referrals, %,d lines of history stored (%.0f s)%n",
                    one(statement, "SELECT COUNT(*) FROM service_case"),
                    one(statement, "SELECT COUNT(*) FROM need"),
                    one(statement, "SELECT COUNT(*) FROM referral"),
                    one(statement, "SELECT COUNT(*) FROM case_event"),
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

    private List<String> statements(Statement statement, int from, int to, int open) throws SQLException {
        String script;
        try {
            script = Files.readString(SQL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        script = script.replaceAll("(?m)^--.*$", "")
                .replace("{from}", String.valueOf(from))
                .replace("{to}", String.valueOf(to))
                .replace("{open}", String.valueOf(open))
                .replace("{base}", String.valueOf(BASE))
                .replace("{now}", now)
                .replace(
                        "{petugas}",
                        String.valueOf(one(statement, "SELECT id FROM app_user WHERE username = 'petugas'")))
                .replace("{villages}", String.valueOf(one(statement, "SELECT COUNT(*) FROM bench_village")))
                .replace("{services}", String.valueOf(one(statement, "SELECT COUNT(*) FROM bench_service")));
        return Stream.of(script.split(";\\s*\\n"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        return one(
                        statement,
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '"
                                + table + "'")
                > 0;
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
