package id.slrt.indicator;

import id.slrt.indicator.delivery.Delivery;
import id.slrt.indicator.delivery.DeliveryStore;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of indicator; deliveries are read by {@link DeliveryStore}. */
public interface Repositories {
    /** Indicators, by year and code. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Tree extends GenericRepository<Indicator, Long> {
        /** The tree of a year, else of the latest before it that has one, else of the earliest after. */
        @Query("""
                SELECT * FROM indicator WHERE year = (
                    SELECT COALESCE(MAX(CASE WHEN year <= :year THEN year END), MIN(year)) FROM indicator_tree)
                ORDER BY position""")
        List<Indicator> near(int year);

        List<Indicator> findByYearOrderByPosition(int year);

        /** The years with a tree of their own, the latest first. */
        @Query("SELECT year FROM indicator_tree ORDER BY year DESC")
        List<Integer> years();

        @Query("SELECT version FROM indicator_tree WHERE year = :year")
        Optional<Long> version(int year);

        /** Waits for whoever is editing this year's tree, and makes others wait. */
        @Query("SELECT version FROM indicator_tree WHERE year = :year FOR UPDATE")
        Optional<Long> lock(int year);

        @Query("SELECT edited FROM indicator_tree WHERE year = :year")
        boolean edited(int year);

        @Query("INSERT INTO indicator_tree (year, version, edited) VALUES (:year, 0, :edited)")
        void begin(int year, boolean edited);

        @Query("UPDATE indicator_tree SET version = version + 1, edited = edited OR :edited WHERE year = :year")
        void changed(int year, boolean edited);

        @Query("DELETE FROM indicator_tree WHERE year = :year")
        void end(int year);

        @Query("UPDATE indicator SET position = :position WHERE id = :id")
        void place(long id, int position);

        void deleteByYear(int year);

        Indicator save(Indicator indicator);

        Indicator update(Indicator indicator);

        void saveAll(List<Indicator> indicators);
    }

    /** Versions of targets; rows are only added. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Targets extends GenericRepository<Target, Long> {
        /** All versions of two years for an area, or for the whole district; the oldest first. */
        @Query("SELECT * FROM indicator_target WHERE year IN (:year, :other) AND area <=> :area ORDER BY id")
        List<Target> ofYears(int year, int other, @Nullable String area);

        /** All versions of two years for these indicators in every sub-district; the oldest first. */
        @Query("""
                SELECT * FROM indicator_target
                WHERE year IN (:year, :other) AND code IN (:codes) AND area IS NOT NULL ORDER BY id""")
        List<Target> ofAreas(int year, int other, Collection<String> codes);

        /** All versions of an indicator's year in every area; the oldest first. */
        List<Target> findByCodeAndYearOrderById(String code, int year);

        List<Target> findAllOrderById();

        @Query("SELECT DISTINCT year FROM indicator_target ORDER BY year DESC")
        List<Integer> years();

        Target save(Target target);

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

        List<Delivery> findByCountsHousehold(long household);

        List<Delivery> findByHouseholdIdIn(List<Long> records);

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
