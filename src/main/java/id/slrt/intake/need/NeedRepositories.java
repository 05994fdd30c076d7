package id.slrt.intake.need;

import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
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

/** Needs as they change, and their cases with them. */
interface NeedRepositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface NeedRows extends GenericRepository<Need, Long> {
        Need save(Need need);

        Optional<Need> findById(Long id);

        List<Need> findByCaseIdInOrderById(Collection<Long> cases);

        List<Need> findByIdIn(Collection<Long> ids);

        @Query("SELECT * FROM need WHERE next_step IS NOT NULL ORDER BY id")
        List<Need> allOpen();

        @Query("SELECT * FROM need WHERE id = :id FOR UPDATE")
        Optional<Need> lock(long id);

        @Query("""
                UPDATE need SET state = :state, next_step = :nextStep, reason = :reason, parked_until = :parkedUntil,
                    ended_at = :endedAt, version = version + 1 WHERE id = :id""")
        void move(
                long id,
                String state,
                @Nullable String nextStep,
                @Nullable String reason,
                @Nullable LocalDate parkedUntil,
                @Nullable Instant endedAt);

        @Query("""
                UPDATE need SET state = :state, next_step = :nextStep, reason = NULL, ended_at = NULL, duplicate_of = NULL,
                    reopened = reopened + 1, version = version + 1 WHERE id = :id""")
        void reopen(long id, String state, String nextStep);

        @Query(
                "SELECT id FROM need WHERE next_step = 'PARKED' AND parked_until <= :today ORDER BY parked_until, id LIMIT :most")
        List<Long> parkedUntil(LocalDate today, int most);

        @Query("UPDATE need SET duplicate_of = :other WHERE id = :id")
        void duplicateOf(long id, long other);

        @Query("SELECT COUNT(*) FROM need WHERE case_id = :caseId AND next_step IS NOT NULL")
        long open(long caseId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface CaseRows extends GenericRepository<ServiceCase, Long> {
        Optional<ServiceCase> findById(Long id);

        /** Waits for whoever is changing this case or one of its needs. */
        @Query("SELECT * FROM service_case WHERE id = :id FOR UPDATE")
        Optional<ServiceCase> lock(long id);

        @Query("UPDATE service_case SET state = 'CLOSED', closed_at = :at, version = version + 1 WHERE id = :id")
        void close(long id, Instant at);

        @Query("""
                UPDATE service_case SET state = 'OPEN', closed_at = NULL, reopened = reopened + 1, version = version + 1
                WHERE id = :id AND state = 'CLOSED'""")
        long reopen(long id);

        @Query(
                "UPDATE service_case SET quiet_since = :at, version = version + 1 WHERE id = :id AND quiet_since IS NULL")
        void quiet(long id, Instant at);

        @Query("UPDATE service_case SET quiet_since = NULL WHERE id = :id AND quiet_since IS NOT NULL")
        void unquiet(long id);
    }
}
