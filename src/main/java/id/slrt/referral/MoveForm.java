package id.slrt.referral;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a move.
 *
 * @param reason the word of a hold or return reason
 * @param note for the applicant's desk; required with return, not_fulfilled, revoke and entered in error
 * @param outcome of a completion; fulfilled when nothing is said
 * @param version the version the mover saw; a newer one refuses the move
 */
@Serdeable
public record MoveForm(
        @Nullable String reason,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable Integer version) {
    public static final MoveForm EMPTY = new MoveForm(null, null, null, null);
}
