package id.slrt.registry.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes everybody into an empty index: one thread reads the database, the others take names apart and index them. */
final class IndexBuild {
    private static final int PORTION = 2_000;
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());
    /** Portions in memory at once. */
    private static final int WAITING = 2 * THREADS;

    private IndexBuild() {}

    /** The answer is the number of people. */
    static long everybody(PeopleReader people, PersonIndex index) throws IOException {
        Semaphore room = new Semaphore(WAITING);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        long count = 0;
        try (ExecutorService writers = Executors.newFixedThreadPool(THREADS)) {
            List<Entry> portion = people.after(0, PORTION);
            while (!portion.isEmpty() && failure.get() == null) {
                List<Entry> entries = portion;
                room.acquireUninterruptibly();
                writers.execute(() -> {
                    try {
                        index.add(entries);
                    } catch (Throwable e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
                count += portion.size();
                portion = people.after(portion.getLast().id(), PORTION);
            }
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IOException("the index was not built", failed);
        }
        index.condense();
        return count;
    }
}
