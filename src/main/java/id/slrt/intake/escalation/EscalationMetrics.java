package id.slrt.intake.escalation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.slrt.shared.AppClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The clocks for Prometheus: {@code slrt_turns_*} and {@code slrt_clocks_*}; counted at most every ten seconds. */
@Singleton
class EscalationMetrics implements MeterBinder {
    private final BeanProvider<Escalation> escalation;
    private final AppClock clock;
    private final LoadingCache<String, Long> counts;

    /** @param escalation asked for lazily: meters are made before the database is there */
    EscalationMetrics(BeanProvider<Escalation> escalation, AppClock clock) {
        this.escalation = escalation;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(which -> which.equals("overdue")
                        ? escalation.get().overdue()
                        : escalation.get().unescalated());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("slrt.turns.overdue", counts, all -> all.get("overdue"))
                .description("needs whose turn is past its due date")
                .register(registry);
        Gauge.builder("slrt.turns.unescalated", counts, all -> all.get("unescalated"))
                .description("overdue turns that nobody above has been told of: more than 0 for minutes is a fault")
                .register(registry);
        Gauge.builder("slrt.clocks.age.seconds", this, EscalationMetrics::age)
                .description("how long ago the clocks last looked; -1: never")
                .register(registry);
    }

    private long age() {
        return escalation
                .get()
                .last()
                .map(run -> Duration.between(run.at(), clock.instant()).toSeconds())
                .orElse(-1L);
    }
}
