package id.slrt.registry.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;

/**
 * Not ready while people registered a minute ago cannot be found; a rebuild meanwhile serves the old index. The age is
 * also {@code slrt_index_age_seconds} for Prometheus.
 */
@Singleton
@Readiness
class IndexReadiness implements HealthIndicator, MeterBinder {
    private static final Duration OLD = Duration.ofMinutes(1);

    private final BeanProvider<IndexFollower> follower;

    /** @param follower asked for lazily: meters are made before the database is there */
    IndexReadiness(BeanProvider<IndexFollower> follower) {
        this.follower = follower;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        IndexFollower index = follower.get();
        boolean ready = index.age().compareTo(OLD) < 0 || index.isRebuilding();
        return Publishers.just(HealthResult.builder("index", ready ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "slrt.index.age.seconds",
                        follower,
                        index -> index.get().age().toSeconds())
                .description("how long ago the search index last agreed with the database")
                .register(registry);
    }
}
