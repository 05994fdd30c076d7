package id.slrt.shared;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A share of the memory for work that needs much of it at once, such as photos: more work waits for its turn, and is
 * answered 503 when that takes too long, so that twenty photos sent in one moment do not end the program.
 */
public final class MemoryBudget {
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1 << 20;

    private final int most;
    private final Semaphore free;

    public MemoryBudget(int megabytes) {
        this.most = Math.max(1, megabytes);
        this.free = new Semaphore(most, true);
    }

    /** The part of what the program may use at most. */
    public static MemoryBudget share(int part) {
        return new MemoryBudget((int) (Runtime.getRuntime().maxMemory() / MEGABYTE / part));
    }

    /**
     * Does the work when there is room for it; work larger than the whole budget is done alone.
     *
     * @param bytes that it needs
     * @throws Problem 503 when no room came free
     */
    public <T> T with(long bytes, Supplier<T> work) {
        int needed = (int) Math.clamp(bytes / MEGABYTE + 1, 1, most);
        take(needed);
        try {
            return work.get();
        } finally {
            free.release(needed);
        }
    }

    private void take(int needed) {
        try {
            if (free.tryAcquire(needed, TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "uploads_busy");
    }
}
