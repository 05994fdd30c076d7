package id.slrt.indicator.tally;

import id.slrt.shared.ChangePosition;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this process's facts up with the database: loads them once, and at each reading takes in what was committed since
 * the last. A reading so knows everything that was committed before it was asked for.
 */
@Singleton
class FactFollower {
    private static final Logger LOG = LoggerFactory.getLogger(FactFollower.class);

    private final FactConnection connection;
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock();
    private final Object catchingUp = new Object();
    private @Nullable Facts facts;
    private ChangePosition position = new ChangePosition(0);
    private long oldest;
    private long begun;
    private volatile long version;

    FactFollower(FactConnection connection) {
        this.connection = connection;
    }

    /** Loads while the first pages are served; a reading meanwhile waits. */
    @EventListener
    void start(ServerStartupEvent event) {
        Thread.ofPlatform().daemon().name("facts").start(() -> {
            try {
                catchUp(System.nanoTime());
            } catch (RuntimeException e) {
                LOG.warn("the facts are loaded with the first reading: {}", e.toString());
            }
        });
    }

    /** The answer as of the last {@link #version}, or later. */
    <T> T read(Function<Facts, T> question) {
        turns.readLock().lock();
        try {
            Facts now = facts;
            if (now == null) {
                throw new IllegalStateException("the facts are being loaded anew");
            }
            return question.apply(now);
        } finally {
            turns.readLock().unlock();
        }
    }

    /** Catches up; the answer is another number whenever any fact has changed since. */
    long version() {
        catchUp(System.nanoTime());
        return version;
    }

    /** Whoever waited while another began later than this was asked has what it needs. */
    private void catchUp(long asked) {
        synchronized (catchingUp) {
            if (facts != null && begun - asked > 0) {
                return;
            }
            long now = System.nanoTime();
            connection.snapshot(snapshot -> {
                if (facts == null || !follow(snapshot)) {
                    load(snapshot);
                }
            });
            begun = now;
        }
    }

    /** False when the log no longer reaches back to where this process is. */
    private boolean follow(Connection snapshot) throws SQLException {
        FactLog.Changes changes;
        do {
            changes = FactLog.since(position, snapshot);
            if (changes.oldest() != oldest) {
                if (changes.oldest() > position.certain() + 1) {
                    return false;
                }
                oldest = changes.oldest();
            }
            if (!changes.numbers().isEmpty()) {
                apply(changes, snapshot);
            }
        } while (changes.numbers().size() == FactLog.PORTION);
        position.forget(tick());
        return true;
    }

    private void apply(FactLog.Changes changes, Connection snapshot) throws SQLException {
        turns.writeLock().lock();
        try {
            FactReader reader = new FactReader(snapshot, Objects.requireNonNull(facts));
            for (var changed : changes.facts().entrySet()) {
                reader.some(changed.getKey(), changed.getValue());
            }
            // only now: what could not be read is read again
            changes.numbers().forEach(number -> position.saw(number, tick()));
            version++;
        } finally {
            turns.writeLock().unlock();
        }
    }

    private void load(Connection snapshot) throws SQLException {
        long started = System.nanoTime();
        turns.writeLock().lock();
        try {
            // the old ones make room before the new ones come
            facts = null;
            Facts fresh = new Facts();
            position = FactLog.now(tick(), snapshot);
            oldest = FactLog.since(position, snapshot).oldest();
            new FactReader(snapshot, fresh).all();
            facts = fresh;
            version++;
        } finally {
            turns.writeLock().unlock();
        }
        LOG.info("facts loaded in {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    /** Moments that only go on, whatever clock the reader works by. */
    private static Instant tick() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }
}
