package id.slrt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long something takes over HTTP, for one client after a warm-up and for several at once. */
public final class Load {
    private static final int WARM_UP = 60;
    private static final int ALONE = 200;
    private static final int TOGETHER = 60;
    private static final int CLIENTS = 8;

    /** What stands above {@link #toString}. */
    public static final String HEAD = "1 client: %6s %6s %6s | %d clients: %6s %6s %6s"
            .formatted("p50", "p95", "p99", CLIENTS, "p50", "p95", "p99");

    public interface Work {
        void run() throws Exception;
    }

    private final long[] alone;
    private final long[] together;

    private Load(long[] alone, long[] together) {
        this.alone = alone;
        this.together = together;
    }

    public static Load of(Work work) throws Exception {
        run(work, 1, WARM_UP);
        return new Load(run(work, 1, ALONE), run(work, CLIENTS, TOGETHER));
    }

    /** In ms. */
    @Override
    public String toString() {
        return "%16.1f %6.1f %6.1f | %17.1f %6.1f %6.1f"
                .formatted(
                        at(alone, 0.5),
                        at(alone, 0.95),
                        at(alone, 0.99),
                        at(together, 0.5),
                        at(together, 0.95),
                        at(together, 0.99));
    }

    private static long[] run(Work work, int clients, int times) throws Exception {
        List<Callable<List<Long>>> lanes = new ArrayList<>();
        for (int lane = 0; lane < clients; lane++) {
            lanes.add(() -> {
                List<Long> nanos = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    long start = System.nanoTime();
                    work.run();
                    nanos.add(System.nanoTime() - start);
                }
                return nanos;
            });
        }
        List<Long> all = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> lane : executor.invokeAll(lanes)) {
                all.addAll(lane.get());
            }
        }
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
