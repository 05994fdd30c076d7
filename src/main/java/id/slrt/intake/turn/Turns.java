package id.slrt.intake.turn;

import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose turn it is, now and before. Only {@code NeedCourse} begins and ends turns. */
@Singleton
public class Turns {
    private final Rows rows;
    private final AppClock clock;

    Turns(Rows rows, AppClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<Turn> open(long needId) {
        return rows.open(needId);
    }

    /** The open turns by need, in one query. */
    public Map<Long, Turn> open(Collection<Long> needIds) {
        return needIds.isEmpty()
                ? Map.of()
                : rows.open(needIds).stream().collect(Collectors.toMap(Turn::needId, turn -> turn));
    }

    /** All turns of a need, oldest first. */
    public List<Turn> ofNeed(long needId) {
        return rows.findByNeedIdOrderById(needId);
    }

    /** All turns of a case, oldest first. */
    public List<Turn> ofCase(long caseId) {
        return rows.findByCaseIdOrderById(caseId);
    }

    /** What is late, the oldest deadline first: of one owner, or of all. */
    public Slice<Turn> overdue(@Nullable String owner, int page, int size) {
        Pageable pageable = Pageable.from(page, size);
        Page<Turn> found =
                owner == null ? rows.overdue(clock.today(), pageable) : rows.overdueOf(owner, clock.today(), pageable);
        return new Slice<>(found.getContent(), page, size, found.getTotalSize());
    }

    public long countOpen() {
        return rows.countOpen();
    }

    /** The needs whose turn is late. */
    public List<Long> overdueNeeds() {
        return rows.overdueNeeds(clock.today());
    }

    /** The open turns at these steps in an area, the oldest deadline first. */
    public List<Turn> atSteps(Collection<NextStep> steps, @Nullable String area, int most) {
        return rows.atSteps(steps.stream().map(Enum::name).toList(), area == null ? "" : area, most);
    }

    /** Ends the open turn and begins the next. The caller holds the lock. */
    public void pass(long needId, long caseId, String village, Holder holder) {
        Instant now = clock.instant();
        rows.end(needId, now);
        rows.save(Turn.of(needId, caseId, village, holder, now));
    }

    /** The same turn, taken up by somebody. */
    public void assign(long needId, @Nullable Long assignee) {
        rows.assign(needId, assignee);
    }

    /** The open turns that somebody had taken up are nobody's again. */
    public void release(long assignee) {
        rows.release(assignee);
    }

    public void end(long needId) {
        rows.end(needId, clock.instant());
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Turn, Long> {
        Turn save(Turn turn);

        @Query("SELECT * FROM turn WHERE open_need = :needId")
        Optional<Turn> open(long needId);

        @Query("SELECT * FROM turn WHERE open_need IN (:needIds)")
        List<Turn> open(Collection<Long> needIds);

        List<Turn> findByNeedIdOrderById(long needId);

        List<Turn> findByCaseIdOrderById(long caseId);

        @Query("UPDATE turn SET ended_at = :at WHERE open_need = :needId")
        void end(long needId, Instant at);

        @Query("UPDATE turn SET assignee = :assignee WHERE open_need = :needId")
        void assign(long needId, @Nullable Long assignee);

        @Query("UPDATE turn SET assignee = NULL WHERE assignee = :assignee AND ended_at IS NULL")
        void release(long assignee);

        @Query("SELECT COUNT(*) FROM turn WHERE ended_at IS NULL")
        long countOpen();

        @Query("SELECT need_id FROM turn WHERE ended_at IS NULL AND due_on < :today")
        List<Long> overdueNeeds(LocalDate today);

        @Query(
                value = "SELECT * FROM turn WHERE ended_at IS NULL AND due_on < :today ORDER BY due_on, id",
                countQuery = "SELECT COUNT(*) FROM turn WHERE ended_at IS NULL AND due_on < :today")
        Page<Turn> overdue(LocalDate today, Pageable pageable);

        @Query(
                value = "SELECT * FROM turn WHERE owner = :owner AND ended_at IS NULL AND due_on < :today"
                        + " ORDER BY due_on, id",
                countQuery = "SELECT COUNT(*) FROM turn WHERE owner = :owner AND ended_at IS NULL AND due_on < :today")
        Page<Turn> overdueOf(String owner, LocalDate today, Pageable pageable);

        @Query("SELECT * FROM turn WHERE ended_at IS NULL AND step IN (:steps) AND village LIKE CONCAT(:area, '%')"
                + " ORDER BY due_on, id LIMIT :most")
        List<Turn> atSteps(Collection<String> steps, String area, int most);
    }
}
