package id.slrt.registry.duplicates.matching;

import id.slrt.registry.PersonRegistered;
import id.slrt.registry.SnapshotApplied;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off the comparisons of people of the desk while the server runs: at once after a commit, else twice a minute. */
@Singleton
class DeskMatchingWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeskMatchingWorker.class);
    private static final int PAUSE_SECONDS = 30;
    private static final int FINISH_MILLIS = 10_000;

    private final DeskMatching matching;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    DeskMatchingWorker(DeskMatching matching) {
        this.matching = matching;
    }

    /** A thread of its own: work given to an executor would inherit the transaction of whoever gave it. */
    @EventListener
    void start(ServerStartupEvent event) {
        running = true;
        thread = Thread.ofVirtual().name("desk-matching").start(this::run);
    }

    @TransactionalEventListener
    void nudge(PersonRegistered event) {
        wake.release();
    }

    @TransactionalEventListener
    void nudge(SnapshotApplied event) {
        wake.release();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        wake.release();
        Thread working = thread;
        if (working != null && !working.join(java.time.Duration.ofMillis(FINISH_MILLIS))) {
            LOG.warn("the comparison of people of the desk did not finish; it goes on at the next start");
        }
    }

    private void run() {
        while (running) {
            try {
                while (running && matching.work()) {
                    // until nothing is left
                }
                boolean _ = wake.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the comparison of people of the desk stumbled and goes on later", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            boolean _ = wake.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
