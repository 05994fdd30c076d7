package id.slrt.referral;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReferralRepository extends GenericRepository<Referral, Long> {
    String OPEN = "('SENT', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')";

    Referral save(Referral referral);

    Optional<Referral> findById(Long id);

    List<Referral> findByIdIn(Collection<Long> ids);

    List<Referral> findByCaseIdOrderById(long caseId);

    @Query("SELECT * FROM referral WHERE open_need IS NOT NULL")
    List<Referral> allOpen();

    long countByNeedId(long needId);

    /** The agencies that gave the need back for one of these reasons. */
    @Query("SELECT agency FROM referral WHERE need_id = :needId AND state = 'RETURNED' AND return_reason IN (:reasons)")
    List<String> refusers(long needId, Collection<String> reasons);

    @Query("SELECT * FROM referral WHERE id = :id FOR UPDATE")
    Optional<Referral> lock(long id);

    @Query("SELECT * FROM referral WHERE open_need = :needId FOR UPDATE")
    Optional<Referral> lockOpen(long needId);

    @Query("UPDATE referral SET assignee = :user, assignee_name = :name, version = version + 1 WHERE id = :id")
    void assign(long id, long user, String name);

    @Query("SELECT * FROM referral WHERE assignee = :user AND state IN " + OPEN + " ORDER BY id FOR UPDATE")
    List<Referral> heldBy(long user);

    @Query("UPDATE referral SET assignee = NULL, assignee_name = NULL, version = version + 1"
            + " WHERE assignee = :user AND state IN " + OPEN)
    void release(long user);

    @Query("""
            UPDATE referral SET state = :state, assignee = :assignee, assignee_name = :assigneeName,
                hold_reason = :holdReason, return_reason = :returnReason, outcome = :outcome, answer = :answer, wanted = :wanted,
                accepted_at = :acceptedAt, ended_at = :endedAt, due_complete = :dueComplete, due_on = :dueOn,
                version = version + 1
            WHERE id = :id""")
    void move(
            long id,
            String state,
            @Nullable Long assignee,
            @Nullable String assigneeName,
            @Nullable String holdReason,
            @Nullable String returnReason,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String wanted,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            LocalDate dueComplete,
            @Nullable LocalDate dueOn);
}
