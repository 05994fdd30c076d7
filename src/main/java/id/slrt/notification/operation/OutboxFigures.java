package id.slrt.notification.operation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.slrt.shared.AppClock;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the outbox stands; the queue at most five seconds old, the last day counted when asked. */
@Singleton
public class OutboxFigures {
    private static final Duration DAY = Duration.ofDays(1);

    private final Rows rows;
    private final AppClock clock;
    private final LoadingCache<String, Queue> queue;

    OutboxFigures(Rows rows, AppClock clock) {
        this.rows = rows;
        this.clock = clock;
        this.queue =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(_ -> rows.queue(clock.instant()));
    }

    /** {@code waiting} in all, of which {@code due} should have gone, the oldest since {@code oldest}. */
    @Introspected
    public record Queue(long waiting, long due, @Nullable Instant oldest) {}

    /** What became of the messages that a channel handed over: counts by state. */
    public record Channel(Map<String, Long> states) {
        public long sent() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }

        public long delivered() {
            return states.getOrDefault("DELIVERED", 0L);
        }
    }

    @Introspected
    public record Attempts(String outcome, @Nullable Integer errorCode, long times) {}

    /** One kind of technical failure, newest first. */
    @Introspected
    public record Technical(
            @Nullable Integer errorCode, @Nullable String detail, long times, Instant last) {}

    @Introspected
    record ChannelRow(String channel, String state, long messages) {}

    public Queue queue() {
        return queue.get("now");
    }

    /** Seconds that the oldest due message has been waiting. */
    public long oldestSeconds() {
        Instant oldest = queue().oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }

    /** By channel, of the last 24 hours. */
    public Map<String, Channel> channels() {
        Map<String, Channel> channels = new TreeMap<>();
        rows.channels(clock.instant().minus(DAY))
                .forEach(row -> channels.computeIfAbsent(row.channel(), _ -> new Channel(new TreeMap<>()))
                        .states()
                        .put(row.state(), row.messages()));
        return channels;
    }

    /** By outcome and the provider's code, of the last 24 hours. */
    public List<Attempts> attempts() {
        return rows.attempts(clock.instant().minus(DAY));
    }

    public List<Technical> technical() {
        return rows.technical(clock.instant().minus(DAY.multipliedBy(3)));
    }

    public long waitingForAnOperator() {
        return rows.waitingForAnOperator();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<id.slrt.notification.Message, Long> {
        @Query("""
                SELECT COUNT(*) AS waiting, COUNT(CASE WHEN due_at <= :now THEN 1 END) AS due,
                    MIN(CASE WHEN due_at <= :now THEN due_at END) AS oldest
                FROM message WHERE due_at IS NOT NULL""")
        Queue queue(Instant now);

        @Query("""
                SELECT channel, state, COUNT(*) AS messages FROM message WHERE sent_at >= :since GROUP BY channel, state""")
        List<ChannelRow> channels(Instant since);

        @Query("""
                SELECT outcome, error_code, COUNT(*) AS times FROM message_attempt WHERE at >= :since
                GROUP BY outcome, error_code ORDER BY outcome, error_code""")
        List<Attempts> attempts(Instant since);

        @Query("""
                SELECT error_code, detail, COUNT(*) AS times, MAX(at) AS last FROM message_attempt
                WHERE at >= :since AND outcome = 'TECHNICAL' GROUP BY error_code, detail ORDER BY last DESC LIMIT 20""")
        List<Technical> technical(Instant since);

        @Query("SELECT COUNT(*) FROM message WHERE state = 'QUEUED' AND reason = 'technical'")
        long waitingForAnOperator();
    }
}
