package id.slrt.referral.bulk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs and their results, for every instance. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BulkRows extends GenericRepository<BulkRows.Run, String> {
    @MappedEntity("bulk_run")
    record Run(
            @Id String id,
            long userId,
            BulkDeed deed,
            String back,
            int total,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    @Introspected
    record Line(
            long item,
            @Nullable Long referralId,
            boolean ok,
            @Nullable String problem,
            String wordsId,
            String wordsEn,
            Instant at) {
        BulkResult result() {
            return new BulkResult(item, referralId, ok, problem, wordsId, wordsEn);
        }
    }

    void save(Run run);

    @Query("SELECT * FROM bulk_run WHERE id = :id AND user_id = :user")
    Optional<Run> find(String id, long user);

    @Query("""
            INSERT INTO bulk_result (run_id, position, item, referral_id, ok, problem, words_id, words_en, at)
            VALUES (:run, :position, :item, :referral, :ok, :problem, :wordsId, :wordsEn, :at)""")
    void add(
            String run,
            int position,
            long item,
            @Nullable Long referral,
            boolean ok,
            @Nullable String problem,
            String wordsId,
            String wordsEn,
            Instant at);

    @Query("""
            SELECT item, referral_id, ok, problem, words_id, words_en, at FROM bulk_result
            WHERE run_id = :run ORDER BY position""")
    List<Line> lines(String run);

    @Query("UPDATE bulk_run SET ended_at = :at WHERE id = :id")
    void end(String id, Instant at);

    @Query("DELETE FROM bulk_run WHERE started_at < :before")
    void forget(Instant before);
}
