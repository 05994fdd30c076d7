package id.slrt.registry.snapshot;

import id.slrt.shared.AppClock;
import id.slrt.shared.database.LongWork;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the imports that wait or were interrupted, one at a time in a database, as far as this instance has their files.
 * Runs while the server does; a command works through {@link #work} itself.
 */
@Singleton
class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration FINISH = Duration.ofSeconds(10);
    private static final int PAUSE_SECONDS = 5;
    /** So long another instance may take until it sees that it has the file. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private final ImportRepository imports;
    private final ImportFiles files;
    private final ImportRun run;
    private final Connections connections;
    private final AppClock clock;
    private final Map<Long, Instant> without = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportRepository imports, ImportFiles files, ImportRun run, Connections connections, AppClock clock) {
        this.imports = imports;
        this.files = files;
        this.run = run;
        this.connections = connections;
        this.clock = clock;
    }

    @EventListener
    void start(ServerStartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("registry-import").start(this::follow);
    }

    void wake() {
        wake.release();
    }

    /** Does the next import there is; the answer is whether there was one and nobody else was at work. */
    boolean work() {
        List<RegistryImport> waiting = imports.runnable();
        if (waiting.isEmpty()) {
            without.clear();
            return false;
        }
        try (Connections.Lock lock = connections.lock()) {
            if (lock == null) {
                without.clear();
                return false;
            }
            Optional<RegistryImport> job = next();
            job.ifPresentOrElse(
                    found -> {
                        without.clear();
                        run.run(found);
                    },
                    () -> waiting.forEach(this::miss));
            return job.isPresent();
        }
    }

    private boolean worked() {
        AtomicBoolean worked = new AtomicBoolean();
        LongWork.run(() -> worked.set(work()));
        return worked.get();
    }

    private Optional<RegistryImport> next() {
        return imports.runnable().stream().filter(files::has).findFirst();
    }

    /** Only while nobody is at work: whoever has the file would have taken it. */
    private void miss(RegistryImport job) {
        Instant since = without.computeIfAbsent(job.key(), _ -> clock.instant());
        if (clock.instant().isAfter(since.plus(LOST))) {
            without.remove(job.key());
            run.lost(job);
        }
    }

    /** What a killed process left behind. */
    private void tidy() {
        try {
            files.tidy(clock.instant(), hash -> imports.needing(hash) > 0, hash -> imports.known(hash) > 0);
        } catch (IOException | RuntimeException e) {
            LOG.warn("left-over files of imports could not be deleted", e);
        }
    }

    private void follow() {
        tidy();
        while (!stopped) {
            try {
                while (!stopped && worked()) {
                    // until nothing is left to do
                }
                boolean _ = wake.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (Throwable e) {
                LOG.error("imports stumbled and go on", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }

    /** What is not done is begun again at the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        run.stop();
        wake.release();
        Thread running = thread;
        if (running != null) {
            boolean _ = running.join(FINISH);
        }
    }
}
