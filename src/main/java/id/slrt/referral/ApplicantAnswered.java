package id.slrt.referral;

import org.jspecify.annotations.Nullable;

/**
 * The applicant brought or said something that the agency of a referral waited for; published in the transaction of the
 * answer.
 *
 * @param text what was said; null when it is not for this agency to read, or nothing was
 */
public record ApplicantAnswered(long referralId, @Nullable String text) {}
