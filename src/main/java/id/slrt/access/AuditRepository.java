package id.slrt.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditEvent, Long> {
    void save(AuditEvent event);

    void saveAll(Iterable<AuditEvent> events);

    @Query(value = """
                    SELECT * FROM audit_event
                    WHERE (:username IS NULL OR username = :username)
                      AND (:subjectType IS NULL OR subject_type = :subjectType)
                      AND (:subjectId IS NULL OR subject_id = :subjectId)
                      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
                    ORDER BY id DESC""", countQuery = """
                    SELECT COUNT(*) FROM audit_event
                    WHERE (:username IS NULL OR username = :username)
                      AND (:subjectType IS NULL OR subject_type = :subjectType)
                      AND (:subjectId IS NULL OR subject_id = :subjectId)
                      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)""")
    Page<AuditEvent> search(
            @Nullable String username,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable Instant from,
            @Nullable Instant to,
            Pageable pageable);
}
