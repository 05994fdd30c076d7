package id.slrt.indicator;

import id.slrt.indicator.delivery.Delivery;
import id.slrt.indicator.delivery.DeliveryStore;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

        Delivery save(Delivery delivery);

        Optional<Delivery> findById(long id);

        Optional<Delivery> findByNeedId(long needId);

        List<Delivery> findByCountsAs(long person);

        List<Delivery> findByPersonIdIn(List<Long> records);

        @Query("""
                INSERT INTO delivery_taken_back (id, need_id, case_id, referral_id, person_id, service, agency, village,
                    delivered_on, taken_back_at, reason)
                SELECT id, need_id, case_id, referral_id, person_id, service, agency, village, delivered_on, :at, :reason
                FROM delivery WHERE need_id = :needId""")
        void keepApart(long needId, Instant at, String reason);

        @Query("DELETE FROM delivery WHERE need_id = :needId")
        void forget(long needId);

        /** Whoever counted as the one counts as the other. */
        @Query("UPDATE delivery SET counts_as = :into WHERE counts_as = :from")
        void together(long from, long into);

        /** What these records got counts as this person. */
        @Query("UPDATE delivery SET counts_as = :person WHERE person_id IN (:records)")
        void apart(long person, List<Long> records);
    }
}
