package id.slrt.indicator.closing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of closing. */
interface ClosingRows {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Closings extends GenericRepository<Closing, Long> {
        Optional<Closing> findByYearAndMonth(int year, int month);

        List<Closing> findByYearOrderByMonth(int year);

        @Query("SELECT * FROM closing WHERE year IN (:years) AND state = 'CLOSED' ORDER BY year, month")
        List<Closing> closed(List<Integer> years);

        @Query("SELECT DISTINCT year FROM closing ORDER BY year DESC")
        List<Integer> years();

        Closing save(Closing closing);

        Closing update(Closing closing);

        @Query("""
                UPDATE closing SET state = :state, decided_at = :at, decided_by = :by, decider = :decider, reason = :reason,
                    seal = :seal WHERE id = :id""")
        void decide(
                long id,
                String state,
                Instant at,
                long by,
                String decider,
                @Nullable String reason,
                @Nullable String seal);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Steps extends GenericRepository<ClosingStep, Long> {
        void save(ClosingStep step);

        List<ClosingStep> findByYearAndMonthOrderById(int year, int month);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Sheets extends GenericRepository<KeptSheet, Long> {
        void saveAll(List<KeptSheet> sheets);

        List<KeptSheet> findByYearAndMonthOrderByArea(int year, int month);
    }

    /** Without a number of their own: all are written in one batch. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Lines extends GenericRepository<KeptLine, KeptLine.Place> {
        void saveAll(List<KeptLine> lines);

        @Query("SELECT * FROM closing_line WHERE year = :year AND month = :month AND area = :area ORDER BY position")
        List<KeptLine> of(int year, int month, String area);
    }

    /** The row that stands between closing a month and writing deliveries. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Gate extends GenericRepository<KeptSheet, Long> {
        @Query("SELECT id FROM closing_gate WHERE id = 1 FOR UPDATE")
        int shut();

        @Query("SELECT id FROM closing_gate WHERE id = 1 LOCK IN SHARE MODE")
        int pass();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Corrections extends GenericRepository<Correction, Long> {
        Correction save(Correction correction);

        @Query("SELECT * FROM closing_correction WHERE delivery_id = :delivery ORDER BY id")
        List<Correction> ofDelivery(long delivery);

        @Query("""
                SELECT * FROM closing_correction WHERE id IN (
                    SELECT correction_id FROM closing_effect WHERE year = :year AND month = :month AND area = :area)
                ORDER BY id DESC LIMIT :size OFFSET :offset""")
        List<Correction> ofMonth(int year, int month, String area, int size, long offset);

        @Query("""
                SELECT COUNT(DISTINCT correction_id) FROM closing_effect
                WHERE year = :year AND month = :month AND area = :area""")
        long count(int year, int month, String area);
    }
}
