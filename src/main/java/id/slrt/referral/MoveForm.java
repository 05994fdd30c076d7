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
 * @param wanted of the applicant: required with hold for the applicant and with return for a missing document. It is sent
 *     to her, so it names documents or what is to be done, and nobody's number
 */
@Serdeable
public record MoveForm(
        @Nullable String reason,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable Integer version,
        @Nullable String deliveredOn,
        @Nullable String wanted) {
    public static final MoveForm EMPTY = new MoveForm(null, null, null, null, null);

    public MoveForm(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String outcome,
            @Nullable Integer version,
            @Nullable String deliveredOn) {
        this(reason, note, outcome, version, deliveredOn, null);
    }
}
