package id.slrt.notification;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the outbox empty while the server runs (commands on the command line send nothing): looks every second, and at
 * once when a message was committed. One lane is enough for a quiet day; a lane that finds a full batch wakes the next.
 */
@Singleton
@Requires(property = "slrt.outbox.lanes", notEquals = "0")
class OutboxWorker {
    private static final Duration FINISH = Duration.ofSeconds(12);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Sweep sweep;
    private final int lanes;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private volatile List<Thread> threads = List.of();

    OutboxWorker(Outbox outbox, Sweep sweep, @Value("${slrt.outbox.lanes}") int lanes) {
        this.outbox = outbox;
        this.sweep = sweep;
        this.lanes = lanes;
    }

    /** Own threads: work given to an executor would inherit the transaction of whoever gave it. */
    @EventListener
    void start(ServerStartupEvent event) {
        threads = IntStream.range(0, lanes)
                .mapToObj(lane -> Thread.ofVirtual().name("outbox-" + lane).start(() -> run(lane == 0)))
                .collect(Collectors.toCollection(ArrayList::new));
        threads.add(Thread.ofVirtual().name("outbox-sweep").start(this::keepSweeping));
    }

    @TransactionalEventListener
    void nudge(MessageWritten event) {
        wake.release();
    }

    /** Lets the message in hand be finished and recorded. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        outbox.stop();
        wake.release();
        if (!threads.isEmpty()) {
            threads.getLast().interrupt();
        }
        for (Thread thread : threads) {
            if (!thread.join(FINISH)) {
                LOG.warn(
                        "{} did not finish; its message is taken up again when its lease has run out",
                        thread.getName());
            }
        }
    }

    private void run(boolean watch) {
        while (!stopped) {
            try {
                pause(watch);
                while (!stopped && handled() > 0) {
                    // until nothing is due
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the outbox stumbled and goes on", e);
            }
        }
        // the next lane may wait for a permit that this one drained
        wake.release();
    }

    private void keepSweeping() {
        while (!stopped) {
            try {
                Thread.sleep(SWEEP_EVERY);
                while (!stopped && sweep.run() > 0) {
                    // until nobody is silent
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the sweep stumbled and goes on", e);
            }
        }
    }

    private int handled() {
        int handled = outbox.work();
        if (handled == Outbox.BATCH) {
            wake.release();
        }
        return handled;
    }

    private void pause(boolean watch) throws InterruptedException {
        if (watch) {
            boolean _ = wake.tryAcquire(1, TimeUnit.SECONDS);
        } else {
            wake.acquire();
        }
        wake.drainPermits();
    }
}
