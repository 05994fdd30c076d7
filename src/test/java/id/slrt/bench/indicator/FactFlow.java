package id.slrt.bench.indicator;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Facts that change while something is measured: services given, one after the other; one in fifty is taken back instead. */
public final class FactFlow {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private final Thread thread;

    /** @param most needs up to here, of the stock, are given once more or taken back */
    public FactFlow(Connection connection, long most, int pauseMillis) {
        thread = Thread.ofPlatform().start(() -> flow(connection, most, pauseMillis));
    }

    /** How many changes there were. */
    public long stop() throws InterruptedException {
        stopped.set(true);
        thread.join();
        return changes.get();
    }

    private void flow(Connection connection, long most, int pauseMillis) {
        long fresh = 500_000_000L + System.currentTimeMillis() % 400_000_000L;
        try (Statement statement = connection.createStatement()) {
            while (!stopped.get()) {
                long need = 4_000_000 + (long) (Math.random() * most);
                statement.execute("START TRANSACTION");
                if (changes.get() % 50 == 49) {
                    statement.execute("INSERT INTO fact_change (kind, fact_id) SELECT 'DELIVERY', id FROM delivery"
                            + " WHERE need_id = " + need);
                    statement.execute("DELETE FROM delivery WHERE need_id = " + need);
                } else {
                    give(statement, need, ++fresh);
                }
                statement.execute("INSERT INTO fact_change (kind, fact_id) VALUES ('NEED', " + need + ")");
                statement.execute("COMMIT");
                changes.incrementAndGet();
                Thread.sleep(pauseMillis);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void give(Statement statement, long need, long fresh) throws SQLException {
        statement.execute("INSERT INTO delivery (need_id, case_id, referral_id, person_id, counts_as, service, agency,"
                + " by_host, village, subdistrict, delivered_on, household_id, counts_household, ppks, recorded_at) SELECT "
                + fresh
                + ", case_id, referral_id, person_id, counts_as, service, agency, by_host, village, subdistrict,"
                + " CURRENT_DATE, household_id, counts_household, ppks, recorded_at FROM delivery WHERE need_id = "
                + need);
        statement.execute(
                "INSERT INTO fact_change (kind, fact_id) SELECT 'DELIVERY', id FROM delivery WHERE need_id = " + fresh);
    }
}
