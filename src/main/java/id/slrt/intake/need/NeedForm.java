package id.slrt.intake.need;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an act on a need.
 *
 * @param reason required with withdraw, close, reopen and served_before
 * @param until the day until which it is parked
 * @param other the need that this one repeats
 * @param version the version the officer saw; a newer one refuses the act
 * @param deliveredOn the day on which the desk really gave the service, when that is written down later; today when
 *     nothing is said; with served_before a day before the need was recorded
 * @param agency with served_before, who gave the service; the office itself when nothing is said
 */
@Serdeable
public record NeedForm(
        @Nullable String note,
        @Nullable String reason,
        @Nullable String until,
        @Nullable Long other,
        @Nullable Integer version,
        @Nullable String deliveredOn,
        @Nullable String agency) {

    public static NeedForm note(@Nullable String note) {
        return new NeedForm(note, null, null, null, null, null, null);
    }

    public static NeedForm reason(@Nullable String reason) {
        return new NeedForm(null, reason, null, null, null, null, null);
    }
}
