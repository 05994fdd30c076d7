package id.slrt.bench.queue;

import id.slrt.bench.StockScript;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Fills a database with invented cases, set by set: people, cases, needs, referrals, turns and history in the states the
 * program leaves them in. Most have ended; {@link #OPEN} are open, over all agencies and villages, however many there are.
 */
final class CaseStock {
    static final int OPEN = 4000;

    private static final long BASE = 10_000_000;
    private static final List<String> TABLES =
            List.of("person", "service_case", "case_person", "complaint", "need", "referral", "turn", "case_event");

    private final StockScript script;
    private int made;

    CaseStock(Connection connection) throws IOException, SQLException {
        this.script = new StockScript(connection, Path.of("src/test/resources/bench/cases.sql"));
    }

    /** Adds ended cases until there are this many; the first stock gets the open ones with it. */
    void growTo(int cases) throws SQLException {
        long start = System.nanoTime();
        Map<String, Object> values = Map.of(
                "open",
                made == 0 ? cases - OPEN : Integer.MAX_VALUE,
                "base",
                BASE,
                "petugas",
                script.number("SELECT id FROM app_user WHERE username = 'petugas'"));
        script.run(made, cases, values, TABLES);
        made = cases;
        System.out.printf(
                "queue: %,d cases, %,d needs, %,d referrals, %,d lines of history stored (%.0f s)%n",
                script.number("SELECT COUNT(*) FROM service_case"),
                script.number("SELECT COUNT(*) FROM need"),
                script.number("SELECT COUNT(*) FROM referral"),
                script.number("SELECT COUNT(*) FROM case_event"),
                (System.nanoTime() - start) / 1e9);
    }
}
