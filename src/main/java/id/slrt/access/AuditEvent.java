package id.slrt.access;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
@MappedEntity("audit_event")
public record AuditEvent(
        @Id @GeneratedValue @Nullable Long id,
        Instant at,
        long userId,
        String username,
        String action,
        String subjectType,
        @Nullable String subjectId,
        @Nullable String reason,
        @Nullable String address) {}
