package id.slrt.intake.dropped;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open need of somebody whom a delivery of the social registry dropped, or took a membership from: to be looked at,
 * and then acknowledged with a note.
 *
 * @param asOf the date the delivery speaks of
 * @param lost {@code left}, or codes of memberships such as {@code pkh,pbi}
 */
@MappedEntity("dropped_need")
public record DroppedNeed(
        @Id @GeneratedValue @Nullable Long id,
        long importId,
        LocalDate asOf,
        long caseId,
        long needId,
        long personId,
        String lost,
        @Nullable Instant acknowledgedAt,
        @Nullable Long acknowledgedBy,
        @Nullable String acknowledgedName,
        @Nullable String note) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** {@code left} or codes of memberships. */
    @Transient
    public List<String> losses() {
        return List.of(lost.split(","));
    }
}
