package id.slrt.shared.database;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Not ready while the database is away; asks nobody, so it answers when the database does not. */
@Singleton
@Readiness
class DatabaseReadiness implements HealthIndicator {
    private final DatabaseWatch watch;

    DatabaseReadiness(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("database", watch.isAway() ? HealthStatus.DOWN : HealthStatus.UP)
                .build());
    }
}
