package id.slrt.registry.snapshot;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final ImportRepository imports;
    private final ImportFiles files;
    private final ImportRun run;
    private final Connections connections;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportRepository imports, ImportFiles files, ImportRun run, Connections connections) {
        this.imports = imports;
        this.files = files;
        this.run = run;
        this.connections = connections;
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
        if (next().isEmpty()) {
            return false;
        }
        try (Connections.Lock lock = connections.lock()) {
            Optional<RegistryImport> job = lock == null ? Optional.empty() : next();
            job.ifPresent(run::run);
            return job.isPresent();
        }
    }

    private Optional<RegistryImport> next() {
        return imports.runnable().stream().filter(files::has).findFirst();
    }

    private void follow() {
        while (!stopped) {
            try {
                while (!stopped && work()) {
                    // until nothing is left to do
                }
                boolean _ = wake.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
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
