package id.slrt.intake.handover;

import id.slrt.intake.Sharing;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several people handed over at once by one agency.
 *
 * @param village code of the village where they were found
 * @param officers who of the agency was there
 * @param arrived how many the desk took over; null until it confirmed
 */
@MappedEntity("handover")
public record Handover(
        @Id @GeneratedValue @Nullable Long id,
        HandoverKind kind,
        String agency,
        String place,
        String village,
        Instant happenedAt,
        String officers,
        @Nullable String note,
        Sharing sharing,
        int people,
        HandoverState state,
        long enteredBy,
        String enteredName,
        Instant enteredAt,
        @Nullable Long receivedBy,
        @Nullable String receivedName,
        @Nullable Instant receivedAt,
        @Nullable String receivedNote,
        @Nullable Integer arrived) {

    public long key() {
        return Objects.requireNonNull(id);
    }
}
