package id.slrt.indicator;

import id.slrt.indicator.delivery.Delivery;
import id.slrt.indicator.delivery.DeliveryStore;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The tables of indicator; deliveries are read by {@link DeliveryStore}. */
public interface Repositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Tree extends GenericRepository<Indicator, String> {
        List<Indicator> findAllOrderByPosition();

        void deleteAll();

        void saveAll(List<Indicator> indicators);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Targets extends GenericRepository<Target, Long> {
        List<Target> findByYear(int year);

        @Query("SELECT DISTINCT year FROM indicator_target ORDER BY year DESC")
        List<Integer> years();

        void deleteAll();

        void saveAll(List<Target> targets);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Deliveries extends GenericRepository<Delivery, Long> {
        boolean existsByNeedId(long needId);

        void save(Delivery delivery);
    }
}
