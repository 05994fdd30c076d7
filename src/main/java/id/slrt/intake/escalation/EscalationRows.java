package id.slrt.intake.escalation;

import id.slrt.intake.turn.Turn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EscalationRows extends GenericRepository<Turn, Long> {
    /** Late, and nobody has been told. */
    @Query("SELECT * FROM turn WHERE ended_at IS NULL AND level = 0 AND due_on < :today ORDER BY due_on LIMIT :most")
    List<Turn> late(LocalDate today, int most);

    /** The head of the agency was told before this moment, and nothing has happened. */
    @Query("""
            SELECT * FROM turn WHERE ended_at IS NULL AND level = 1 AND escalated_at < :before
            ORDER BY escalated_at LIMIT :most""")
    List<Turn> stillLate(Instant before, int most);

    /** Those of the cases that nobody is changing now; locked until the transaction ends. */
    @Query("SELECT id FROM service_case WHERE id IN (:cases) ORDER BY id FOR UPDATE SKIP LOCKED")
    List<Long> lock(Collection<Long> cases);

    @Query("SELECT * FROM turn WHERE id IN (:ids) AND case_id IN (:cases) AND ended_at IS NULL ORDER BY id")
    List<Turn> again(Collection<Long> ids, Collection<Long> cases);

    @Query("UPDATE turn SET level = :level, escalated_at = :at WHERE id IN (:ids)")
    void raise(Collection<Long> ids, int level, Instant at);

    @Query("SELECT COUNT(*) FROM turn WHERE ended_at IS NULL AND due_on < :today")
    long overdue(LocalDate today);

    @Query("SELECT COUNT(*) FROM turn WHERE ended_at IS NULL AND level = 0 AND due_on < :today")
    long untold(LocalDate today);

    @Query("SELECT COUNT(*) FROM turn WHERE ended_at IS NULL AND level = 1 AND escalated_at < :before")
    long toldTooLongAgo(Instant before);

    @Query("""
            INSERT INTO clock_run (id, at, raised, came_back, millis) VALUES (1, :at, :raised, :cameBack, :millis)
            ON DUPLICATE KEY UPDATE at = :at, raised = :raised, came_back = :cameBack, millis = :millis""")
    void ran(Instant at, int raised, int cameBack, int millis);

    @Query("SELECT at, raised, came_back, millis FROM clock_run WHERE id = 1")
    Optional<ClockRun> last();
}
