package id.slrt.intake;

import id.slrt.shared.AppClock;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose turn it is, now and before. Only {@link NeedCourse} begins and ends turns. */
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

    /** Ends the open turn and begins the next; a holder who has it already keeps it. The caller holds the lock. */
    void pass(Need need, Holder holder) {
        Turn open = rows.open(need.key()).orElse(null);
        if (open != null && holder.has(open)) {
            rows.assign(open.key(), holder.assignee());
            return;
        }
        Instant now = clock.instant();
        rows.end(need.key(), now);
        rows.save(Turn.of(need, holder, now));
    }

    void end(long needId) {
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

        @Query("UPDATE turn SET assignee = :assignee WHERE id = :id")
        void assign(long id, @Nullable Long assignee);
    }
}
