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
 * @param deliveredOn the day on which the service was really given, when a completion is written down later; today when
 *     nothing is said
 */
@Serdeable
public record MoveForm(
        @Nullable String reason,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable Integer version,
        @Nullable String deliveredOn) {
    public static final MoveForm EMPTY = new MoveForm(null, null, null, null, null);
}
