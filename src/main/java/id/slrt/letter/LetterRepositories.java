package id.slrt.letter;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of letters. */
interface LetterRepositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Kinds extends CrudRepository<LetterKind, String> {
        List<LetterKind> findAllOrderByPosition();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface SeriesRows extends CrudRepository<LetterSeries, String> {
        /** Whoever takes a number of this series waits here, also for the first one of a year. */
        @Query("SELECT scheme FROM letter_series WHERE code = :code FOR UPDATE")
        Optional<String> lock(String code);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Counters extends GenericRepository<Letter, Long> {
        /** Takes the next number; the caller holds the lock of the series. */
        @Query("""
                INSERT INTO letter_counter (series, year, last) VALUES (:series, :year, 1)
                ON DUPLICATE KEY UPDATE last = last + 1""")
        void take(String series, int year);

        @Query("SELECT last FROM letter_counter WHERE series = :series AND year = :year")
        int taken(String series, int year);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface LetterRows extends GenericRepository<Letter, Long> {
        Letter save(Letter letter);

        Optional<Letter> findById(long id);

        Optional<Letter> findByCode(String code);

        List<Letter> findByCaseIdOrderById(long caseId);

        List<Letter> findByNeedIdAndKindOrderById(long needId, String kind);

        @Query("SELECT * FROM letter WHERE id = :id FOR UPDATE")
        Optional<Letter> lock(long id);

        @Query("""
                UPDATE letter SET state = 'CANCELLED', cancelled_at = :at, canceller = :by, cancel_reason = :reason
                WHERE id = :id""")
        void cancel(long id, Instant at, String by, String reason);

        @Query(value = """
                        SELECT * FROM letter WHERE year = :year AND (:kind IS NULL OR kind = :kind)
                          AND (:state IS NULL OR state = :state) AND (:number IS NULL OR number LIKE CONCAT(:number, '%'))
                        ORDER BY id DESC""", countQuery = """
                        SELECT COUNT(*) FROM letter WHERE year = :year AND (:kind IS NULL OR kind = :kind)
                          AND (:state IS NULL OR state = :state) AND (:number IS NULL OR number LIKE CONCAT(:number, '%'))""")
        Page<Letter> register(
                int year, @Nullable String kind, @Nullable String state, @Nullable String number, Pageable pageable);
    }
}
