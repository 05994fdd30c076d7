package id.slrt.intake.need;

import id.slrt.intake.NeedState;
import id.slrt.intake.turn.NextStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A need got its outcome; published in the transaction that gave it.
 *
 * @param agency who met it (or did not): the host when it was served at the desk
 * @param referralId the referral that brought the outcome; null at the desk
 * @param at the step at which it stood until then
 * @param endedOn the day on which the service was given, which may be before today; of any other outcome today
 */
public record NeedEnded(
        long needId,
        long caseId,
        NeedState state,
        String agency,
        @Nullable Long referralId,
        @Nullable NextStep at,
        LocalDate endedOn) {}
