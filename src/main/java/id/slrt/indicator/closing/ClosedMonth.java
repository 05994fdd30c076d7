package id.slrt.indicator.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * That the month a reading ends with is closed.
 *
 * @param seal SHA-256 over all that was kept, as the audit trail has it
 * @param intact whether what is kept still is what was sealed
 * @param corrections how many there were since, of the area read
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClosedMonth(
        int year,
        int month,
        Instant closedAt,
        String proposedBy,
        String confirmedBy,
        String seal,
        boolean intact,
        long corrections) {}
