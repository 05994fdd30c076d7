package id.slrt.notification.score;

import id.slrt.intake.CaseState;
import id.slrt.intake.ServiceCase;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The scores after closing (Survei Kepuasan Masyarakat): given by message or on the tracking page. */
@Singleton
public class Scores {
    /** For this long after closing a score is taken, or changed. */
    public static final Duration OPEN = Duration.ofDays(30);

    private final Rows rows;
    private final AppClock clock;

    Scores(Rows rows, AppClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether this case may be scored now. */
    public boolean mayBeGiven(ServiceCase file) {
        return file.state() == CaseState.CLOSED
                && file.closedAt() != null
                && file.closedAt().isAfter(clock.instant().minus(OPEN));
    }

    /**
     * @param by {@code reply} or {@code page}
     * @throws Problem 422 when it is none of 1 to 5, 409 when the case is not closed or was closed long ago
     */
    @Transactional
    public void give(ServiceCase file, int score, String by) {
        if (score < 1 || score > 5) {
            throw Problem.invalid("score", "score");
        }
        if (!mayBeGiven(file)) {
            throw Problem.conflict("score_closed");
        }
        rows.put(file.key(), score, by, clock.instant());
    }

    public Optional<Integer> of(long caseId) {
        return rows.of(caseId);
    }

    /** Those of the cases that have a score. */
    public List<Long> scored(Collection<Long> cases) {
        return cases.isEmpty() ? List.of() : rows.scored(cases);
    }

    /** The figure of a calendar year, in Western Indonesian time. */
    public YearScore ofYear(int year) {
        Instant from = AppClock.start(LocalDate.of(year, 1, 1));
        Instant to = AppClock.start(LocalDate.of(year + 1, 1, 1));
        return YearScore.of(year, rows.counts(from, to), rows.closed(from, to));
    }

    @MappedEntity("case_score")
    record ScoreCount(int score, long cases) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<ScoreCount, Void> {
        @Query("""
                INSERT INTO case_score (case_id, score, given_by, given_at) VALUES (:caseId, :score, :by, :at)
                ON DUPLICATE KEY UPDATE score = VALUES(score), given_by = VALUES(given_by), given_at = VALUES(given_at)""")
        void put(long caseId, int score, String by, Instant at);

        @Query("SELECT score FROM case_score WHERE case_id = :caseId")
        Optional<Integer> of(long caseId);

        @Query("SELECT case_id FROM case_score WHERE case_id IN (:cases)")
        List<Long> scored(Collection<Long> cases);

        @Query("""
                SELECT score, COUNT(*) AS cases FROM case_score WHERE given_at >= :from AND given_at < :to
                GROUP BY score""")
        List<ScoreCount> counts(Instant from, Instant to);

        @Query("SELECT COUNT(*) FROM v_case_fact WHERE closed_at >= :from AND closed_at < :to")
        long closed(Instant from, Instant to);
    }
}
