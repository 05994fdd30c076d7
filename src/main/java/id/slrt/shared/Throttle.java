package id.slrt.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts tries by key (a user name, an address, a ticket) and refuses further tries for a while: 429. Each key is
 * forgotten 15 minutes after its first try.
 */
@Singleton
public class Throttle {
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final Cache<String, AtomicInteger> tries =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

    /** Counts a try before it is made, so that many at once get no more tries than one after the other. */
    public void take(String key, int allowed) {
        if (tries.get(key, _ -> new AtomicInteger()).incrementAndGet() > allowed) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "throttled", WINDOW.toMinutes());
        }
    }

    /** The try was right and does not count. */
    public void giveBack(String key) {
        AtomicInteger count = tries.getIfPresent(key);
        if (count != null) {
            count.decrementAndGet();
        }
    }

    public void forget(String key) {
        tries.invalidate(key);
    }
}
