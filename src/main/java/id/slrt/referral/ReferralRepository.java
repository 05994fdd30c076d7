package id.slrt.referral;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
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

    List<Referral> findByCaseIdOrderById(long caseId);

    long countByNeedId(long needId);

    /** The agencies that gave the need back for one of these reasons. */
    @Query("SELECT agency FROM referral WHERE need_id = :needId AND state = 'RETURNED' AND return_reason IN (:reasons)")
    List<String> refusers(long needId, Collection<String> reasons);

    @Query("SELECT * FROM referral WHERE id = :id FOR UPDATE")
    Optional<Referral> lock(long id);

    @Query("""
            UPDATE referral SET state = :state, assignee = :assignee, assignee_name = :assigneeName,
                hold_reason = :holdReason, return_reason = :returnReason, outcome = :outcome, answer = :answer,
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
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            LocalDate dueComplete,
            @Nullable LocalDate dueOn);

    @Query(
            value = "SELECT * FROM referral WHERE agency = :agency AND state IN (:states)" + " ORDER BY due_accept, id",
            countQuery = "SELECT COUNT(*) FROM referral WHERE agency = :agency AND state IN (:states)")
    Page<Referral> ofAgency(String agency, Collection<String> states, Pageable pageable);

    @Query(
            value = "SELECT * FROM referral WHERE assignee = :user AND agency = :agency AND state IN (:states)"
                    + " ORDER BY due_complete, id",
            countQuery = "SELECT COUNT(*) FROM referral WHERE assignee = :user AND agency = :agency"
                    + " AND state IN (:states)")
    Page<Referral> ofAssignee(long user, String agency, Collection<String> states, Pageable pageable);

    @Query(
            value = "SELECT * FROM referral WHERE sender = :user AND state IN (:states) ORDER BY id DESC",
            countQuery = "SELECT COUNT(*) FROM referral WHERE sender = :user AND state IN (:states)")
    Page<Referral> ofSender(long user, Collection<String> states, Pageable pageable);

    @Query(
            value = "SELECT * FROM referral WHERE agency = :agency AND due_on < :today ORDER BY due_on, id",
            countQuery = "SELECT COUNT(*) FROM referral WHERE agency = :agency AND due_on < :today")
    Page<Referral> lateOf(String agency, LocalDate today, Pageable pageable);

    @Query(
            value = "SELECT * FROM referral WHERE due_on < :today ORDER BY due_on, id",
            countQuery = "SELECT COUNT(*) FROM referral WHERE due_on < :today")
    Page<Referral> late(LocalDate today, Pageable pageable);

    @Query("SELECT state, COUNT(*) AS number FROM referral WHERE agency = :agency AND state IN " + OPEN
            + " GROUP BY state")
    List<StateCount> counts(String agency);
}
