package id.slrt.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something read from the database and kept in memory until a change of it is told ({@link Changes}), by whichever
 * instance; at most a minute, for what somebody changes by hand.
 */
public final class Remembered<T> {
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final Changes changes;
    private final String what;
    private final Supplier<T> read;
    private volatile @Nullable Held<T> held;

    /** @param what the name under which its changes are told */
    public Remembered(Changes changes, String what, Supplier<T> read) {
        this.changes = changes;
        this.what = what;
        this.read = read;
    }

    private record Held<T>(String mark, long readAt, T value) {}

    public T get() {
        // asked for before it is read: what changes in between is read again
        String mark = changes.mark(what);
        Held<T> now = held;
        if (now == null || !now.mark().equals(mark) || System.nanoTime() - now.readAt() > LONGEST) {
            // no lock: who waits for another's reading may hold the connection that it needs
            now = new Held<>(mark, System.nanoTime(), read.get());
            held = now;
        }
        return now.value();
    }

    /** Reads it anew at the next look. */
    public void forget() {
        held = null;
    }
}
