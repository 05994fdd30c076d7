package id.slrt.indicator.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A month that has ended, and how far its closing is.
 *
 * @param state open, proposed, declined, closed
 * @param corrections of a closed month: how many there were since
 * @param waitsForYou proposed by somebody else, and the viewer may decide
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MonthLine(
        int year,
        int month,
        String state,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String remark,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String seal,
        long corrections,
        boolean waitsForYou) {}
