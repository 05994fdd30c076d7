package id.slrt.notification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The message table as the queue that it is. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRows extends GenericRepository<Message, Long> {
    /** What is due and first in the row of its recipient; an urgent one waits for urgent ones only. Locks nothing. */
    @Query("""
            SELECT m.id FROM message m
            WHERE m.due_at <= :now AND NOT EXISTS (
                SELECT 1 FROM message e
                WHERE e.recipient = m.recipient AND e.due_at IS NOT NULL AND e.id < m.id AND e.urgent >= m.urgent)
            ORDER BY m.due_at, m.id LIMIT :most""")
    List<Long> firstInTheirRows(Instant now, int most);

    /** Those of them that no other worker has its hands on. */
    @Query("""
            SELECT * FROM message WHERE id IN (:ids) AND due_at <= :now ORDER BY due_at, id LIMIT :most
            FOR UPDATE SKIP LOCKED""")
    List<Message> lockFree(Collection<Long> ids, Instant now, int most);

    @Query("UPDATE message SET state = 'SENDING', due_at = :lease WHERE id IN (:ids)")
    void take(Collection<Long> ids, Instant lease);

    @Query(
            "UPDATE message SET state = 'QUEUED', due_at = :now WHERE id IN (:ids) AND state = 'SENDING' AND due_at = :lease")
    void giveBack(Collection<Long> ids, Instant lease, Instant now);

    /** From here on the provider may have it. Only by the holder of the lease; none means that it is lost. */
    @Query("""
            UPDATE message SET attempts = attempts + 1, doubt_since = COALESCE(doubt_since, :now)
            WHERE id = :id AND state = 'SENDING' AND due_at = :lease""")
    int begin(long id, Instant lease, Instant now);

    @Query("""
            UPDATE message SET state = 'QUEUED', reason = :reason, due_at = :until
            WHERE id = :id AND state = 'SENDING' AND due_at = :lease""")
    void hold(long id, Instant lease, String reason, Instant until);

    @Query("""
            UPDATE message SET state = 'SUPPRESSED', reason = :reason, due_at = NULL
            WHERE id = :id AND state = 'SENDING' AND due_at = :lease""")
    void suppress(long id, Instant lease, String reason);

    @Query("""
            UPDATE message SET state = 'QUEUED', doubt_since = NULL, due_at = :now
            WHERE id = :id AND state = 'SENDING' AND due_at = :lease""")
    void clear(long id, Instant lease, Instant now);

    /** Whoever holds the lease: that it was taken is a fact. */
    @Query("""
            UPDATE message SET state = :state, provider_sid = :sid, reason = NULL, doubt_since = NULL, due_at = NULL,
                sent_at = :at, delivered_at = :deliveredAt, sweep_at = :sweepAt, cost = :cost
            WHERE id = :id AND (provider_sid IS NULL OR provider_sid <> :sid)""")
    int sent(
            long id,
            String state,
            @Nullable String sid,
            Instant at,
            @Nullable Instant deliveredAt,
            @Nullable Instant sweepAt,
            int cost);

    /** Only by the holder of the lease: after it another worker may be sending. */
    @Query("""
            UPDATE message SET state = :state, reason = :reason, attempts = :attempts, due_at = :dueAt,
                doubt_since = CASE WHEN :doubt THEN doubt_since END
            WHERE id = :id AND state = 'SENDING' AND due_at = :lease""")
    int notSent(
            long id, String state, String reason, int attempts, @Nullable Instant dueAt, boolean doubt, Instant lease);

    /** What this number got since a moment, and whether this very text was among it since another; what failed it did not get. */
    @Query("""
            SELECT COUNT(CASE WHEN sent_at >= :day THEN 1 END) AS today,
                COUNT(CASE WHEN sent_at >= :lately AND channel = :channel AND text = :text THEN 1 END) AS same
            FROM message
            WHERE recipient = :recipient AND sent_at >= :since AND id <> :id AND urgent = FALSE
                AND state NOT IN ('FAILED', 'UNDELIVERED')""")
    Share share(long id, String recipient, String channel, String text, Instant day, Instant lately, Instant since);

    /** What a number has had. */
    @io.micronaut.core.annotation.Introspected
    record Share(long today, long same) {}

    /** Those of a restored copy: by now somebody else may have sent them. */
    @Query("""
            UPDATE message SET state = 'SUPPRESSED', reason = 'restored', due_at = NULL, doubt_since = NULL
            WHERE due_at IS NOT NULL AND created_at <= :moment""")
    int giveUp(Instant moment);

    @Query("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL AND created_at <= :moment")
    long waitingSince(Instant moment);

    @Query("UPDATE message SET due_at = :now WHERE state = 'QUEUED' AND reason = 'technical'")
    int tryTechnicalAgain(Instant now);
}
