package id.slrt.referral.figure;

import id.slrt.referral.Referral;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what happened to referrals in a period, by the days it took; three ranges of indexes, no row of the table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FigureRepository extends GenericRepository<Referral, Long> {
    /** {@code kind}: RECEIVED, ACCEPTED, COMPLETED or RETURNED; {@code begun} and {@code done} are days of the office. */
    @Introspected
    record Row(
            String agency,
            String kind,
            @Nullable LocalDate begun,
            @Nullable LocalDate done,
            @Nullable String reason,
            long number) {}

    @Query("""
            SELECT agency, 'RECEIVED' AS kind, CAST(NULL AS DATE) AS begun, CAST(NULL AS DATE) AS done,
                NULL AS reason, COUNT(*) AS number
            FROM referral
            WHERE agency IN (:agencies) AND sent_at >= :begin AND sent_at < :end AND state <> 'ENTERED_IN_ERROR'
            GROUP BY agency
            UNION ALL
            SELECT agency, 'ACCEPTED' AS kind, DATE(sent_at + INTERVAL :hours HOUR) AS begun,
                DATE(accepted_at + INTERVAL :hours HOUR) AS done, NULL AS reason, COUNT(*) AS number
            FROM referral
            WHERE agency IN (:agencies) AND accepted_at >= :begin AND accepted_at < :end AND state <> 'ENTERED_IN_ERROR'
            GROUP BY agency, begun, done
            UNION ALL
            SELECT agency, state AS kind, DATE(sent_at + INTERVAL :hours HOUR) AS begun,
                DATE(ended_at + INTERVAL :hours HOUR) AS done, return_reason AS reason, COUNT(*) AS number
            FROM referral
            WHERE agency IN (:agencies) AND ended_at >= :begin AND ended_at < :end AND state IN ('COMPLETED', 'RETURNED')
            GROUP BY agency, state, begun, done, return_reason""")
    List<Row> rows(Collection<String> agencies, Instant begin, Instant end, int hours);
}
