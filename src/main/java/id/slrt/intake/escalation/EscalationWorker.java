package id.slrt.intake.escalation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clocks every minute while the server runs; any number of instances may. */
@Singleton
@Requires(property = "slrt.clocks.every", notEquals = "0s")
class EscalationWorker {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationWorker.class);

    private final Escalation escalation;
    private final Duration every;
    private volatile @Nullable Thread thread;

    EscalationWorker(Escalation escalation, @Value("${slrt.clocks.every}") Duration every) {
        this.escalation = escalation;
        this.every = every;
    }

    @EventListener
    void start(ServerStartupEvent event) {
        thread = Thread.ofVirtual().name("clocks").start(this::run);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                escalation.look();
            } catch (RuntimeException e) {
                LOG.error("the clocks stumbled and go on", e);
            }
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
