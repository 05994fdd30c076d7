package id.slrt.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts failures by key (a user name, an address, a ticket) and refuses further tries for a while: 429. Each key is
 * forgotten 15 minutes after its first failure.
 */
@Singleton
public class Throttle {
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

    public void check(String key, int allowed) {
        AtomicInteger count = failures.getIfPresent(key);
        if (count != null && count.get() >= allowed) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "throttled", WINDOW.toMinutes());
        }
    }

    public void failed(String key) {
        failures.get(key, _ -> new AtomicInteger()).incrementAndGet();
    }

    public void succeeded(String key) {
        failures.invalidate(key);
    }
}
