package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Issue 15, C7: photos sent at once wait for room in the memory. */
class MemoryBudgetTest {
    @Test
    void noMoreIsDoneAtOnceThanThereIsRoomForAndAllIsDone() {
        MemoryBudget budget = new MemoryBudget(20);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                senders.execute(() -> budget.with(9L << 20, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(5_000_000);
                    now.decrementAndGet();
                    return done.incrementAndGet();
                }));
            }
        }
        assertThat(done).hasValue(20);
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void whatIsLargerThanAllIsDoneAlone() {
        assertThat(new MemoryBudget(2).with(1L << 30, () -> "done")).isEqualTo("done");
    }
}
