package id.slrt.intake;

import org.jspecify.annotations.Nullable;

/**
 * A need got its outcome; published in the transaction that gave it.
 *
 * @param agency who met it (or did not): the host when it was served at the desk
 * @param referralId the referral that brought the outcome; null at the desk
 */
public record NeedEnded(
        long needId,
        long caseId,
        NeedState state,
        String agency,
        @Nullable Long referralId) {}
