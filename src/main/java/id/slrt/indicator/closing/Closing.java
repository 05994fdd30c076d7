package id.slrt.indicator.closing;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The closing of a month.
 *
 * @param proposedSeal the seal of the district's figures as the proposer saw them
 * @param decidedBy another person than the proposer; null while it waits
 * @param reason why it was declined
 * @param seal over everything that is kept; null until it is closed
 */
@MappedEntity("closing")
public record Closing(
        @Id @GeneratedValue @Nullable Long id,
        int year,
        int month,
        ClosingState state,
        Instant proposedAt,
        long proposedBy,
        String proposer,
        String remark,
        String proposedSeal,
        @Nullable Instant decidedAt,
        @Nullable Long decidedBy,
        @Nullable String decider,
        @Nullable String reason,
        @Nullable String seal) {

    @Transient
    public YearMonth of() {
        return YearMonth.of(year, month);
    }

    long key() {
        return Objects.requireNonNull(id);
    }

    @Transient
    public boolean isClosed() {
        return state == ClosingState.CLOSED;
    }
}
