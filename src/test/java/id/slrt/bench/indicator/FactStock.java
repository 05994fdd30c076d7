package id.slrt.bench.indicator;

import id.slrt.bench.StockScript;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Fills a database with invented facts, set by set: cases, complaints, needs, referrals, services given, assessed needs and
 * letters of three years. What indicators do not count is left out.
 */
public final class FactStock {
    private static final long BASE = 2_000_000;
    private static final List<String> TABLES =
            List.of("service_case", "complaint", "need", "referral", "delivery", "assessed_need", "letter");

    private final Connection connection;
    private final StockScript script;
    private int made;

    public FactStock(Connection connection) throws IOException, SQLException {
        this.connection = connection;
        this.script = new StockScript(connection, Path.of("src/test/resources/bench/facts.sql"));
    }

    /** Adds facts until there are those of so many cases; each stock is spread over the three years. */
    public void growTo(int cases) throws SQLException {
        long start = System.nanoTime();
        script.run(made, cases, Map.of("first", made, "last", cases, "base", BASE), TABLES);
        // these facts have no lines in the log: whoever has read it so far must find it cut and load anew
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO fact_change (kind, fact_id) VALUES ('DELIVERY', 0), ('DELIVERY', 0)");
            statement.execute("DELETE FROM fact_change WHERE id < " + script.number("SELECT MAX(id) FROM fact_change"));
        }
        made = cases;
        System.out.printf(
                "indicators: %,d cases, %,d needs, %,d referrals, %,d services given to %,d people, %,d letters stored"
                        + " (%.0f s)%n",
                script.number("SELECT COUNT(*) FROM service_case"),
                script.number("SELECT COUNT(*) FROM assessed_need"),
                script.number("SELECT COUNT(*) FROM referral"),
                script.number("SELECT COUNT(*) FROM delivery"),
                script.number("SELECT COUNT(DISTINCT counts_as) FROM delivery"),
                script.number("SELECT COUNT(*) FROM letter"),
                (System.nanoTime() - start) / 1e9);
    }
}
