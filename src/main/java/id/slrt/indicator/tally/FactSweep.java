package id.slrt.indicator.tally;

import id.slrt.indicator.delivery.FactKind;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes lines of {@link FactKind} changes away that every instance has long read. The last line always stays, so that an
 * instance that slept notices that the log no longer reaches back to it.
 */
@Singleton
class FactSweep {
    private static final Logger LOG = LoggerFactory.getLogger(FactSweep.class);
    private static final int DAYS = 3;
    private static final int AT_ONCE = 10_000;

    private final JdbcOperations jdbc;

    FactSweep(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "15m")
    @Transactional
    void sweep() {
        int swept = sweep(DAYS);
        if (swept > 0) {
            LOG.info("{} lines of the log of facts swept", swept);
        }
    }

    /** Lines older than so many days; some at a time. */
    @Transactional
    int sweep(int days) {
        return jdbc.prepareStatement(
                "DELETE FROM fact_change WHERE at <= NOW() - INTERVAL ? DAY"
                        + " AND id < (SELECT last FROM (SELECT MAX(id) AS last FROM fact_change) newest)"
                        + " ORDER BY id LIMIT " + AT_ONCE,
                statement -> {
                    statement.setInt(1, days);
                    return statement.executeUpdate();
                });
    }
}
