package id.slrt.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.mysql.Bucket4jMySQL;
import io.github.bucket4j.mysql.MySQLSelectForUpdateBasedProxyManager;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Counts by key (an account, an address, a ticket) how often something was done, in the database, so that all instances
 * count together and a restart forgets nothing. What is counted stays counted though the caller's transaction rolls
 * back: it goes over a few connections of its own, which also keeps a crowd that holds all others from waiting for itself.
 */
@Singleton
public class Limits {
    private static final int CONNECTIONS = 3;
    private static final int SWEPT_AT_ONCE = 1000;
    /** An unused row is kept this long after it would be full again. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final HikariDataSource connections;
    private final MySQLSelectForUpdateBasedProxyManager<String> buckets;
    private final SecretKeySpec secret;

    Limits(DataSource source, AppClock clock, @Value("${slrt.token.secret}") String secret) {
        this.connections = own(source);
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.buckets = Bucket4jMySQL.selectForUpdateBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("limit_bucket")
                .expiresAtColumn("expires_at")
                .clientClock(meter(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    /** Whether it is allowed once more; then it is counted. Counted before it is done, many at once get no more than one by one. */
    public boolean tryTake(Limit limit, String key) {
        return limit.none() || ask(limit, key, bucket -> bucket.tryConsume(1));
    }

    /** @throws Problem 429 when it is not allowed now, with the time after which it is */
    public void take(Limit limit, String key) {
        if (limit.none()) {
            return;
        }
        ConsumptionProbe probe = ask(limit, key, bucket -> bucket.tryConsumeAndReturnRemaining(1));
        if (!probe.isConsumed()) {
            throw Problem.throttled(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** How often it is still allowed now. */
    public long remaining(Limit limit, String key) {
        return limit.none() ? Long.MAX_VALUE : ask(limit, key, Bucket::getAvailableTokens);
    }

    /** After which time it is allowed again; zero: now. */
    public Duration retryAfter(Limit limit, String key) {
        return limit.none()
                ? Duration.ZERO
                : ask(
                        limit,
                        key,
                        bucket -> Duration.ofNanos(
                                bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    /** The last time does not count after all: the try was right. */
    public void giveBack(Limit limit, String key) {
        if (!limit.none()) {
            ask(limit, key, bucket -> {
                bucket.addTokens(1);
                return true;
            });
        }
    }

    /** As if it had never been done. */
    public void forget(Limit limit, String key) {
        try {
            buckets.removeProxy(id(limit, key));
        } catch (BucketExecutionException e) {
            throw unreachable(e);
        }
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "5m")
    void sweep() {
        while (buckets.removeExpired(SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    private <T> T ask(Limit limit, String key, Function<Bucket, T> question) {
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.allowed())
                        .refillIntervally(limit.allowed(), limit.window())
                        .build())
                .build();
        try {
            return question.apply(buckets.getProxy(id(limit, key), () -> configuration));
        } catch (BucketExecutionException e) {
            throw unreachable(e);
        }
    }

    /** Keyed, since addresses and tickets are few enough to be tried out; a limit that was changed counts anew. */
    private String id(Limit limit, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            String named = String.join(
                    "\n",
                    "limit",
                    limit.name(),
                    Integer.toString(limit.allowed()),
                    limit.window().toString(),
                    key);
            return HexFormat.of().formatHex(mac.doFinal(named.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource own(DataSource source) {
        HikariConfig config = new HikariConfig();
        try {
            DelegatingDataSource.unwrapDataSource(source)
                    .unwrap(HikariDataSource.class)
                    .copyStateTo(config);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        config.setPoolName("limits");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static TimeMeter meter(AppClock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.instant().toEpochMilli() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private static DataAccessException unreachable(BucketExecutionException e) {
        return new DataAccessException("the limits cannot be read", e);
    }
}
