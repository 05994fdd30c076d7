package id.slrt.shared.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts {@link PatientDataSource} around the pool, below what the framework puts around it. */
@Singleton
class PatientPool implements BeanCreatedEventListener<DataSource>, Ordered {
    private final DatabaseWatch watch;

    PatientPool(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return new PatientDataSource(event.getBean(), watch);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
