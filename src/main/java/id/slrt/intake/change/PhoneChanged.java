package id.slrt.intake.change;

import org.jspecify.annotations.Nullable;

/**
 * The number of a case was put right; published in that transaction.
 *
 * @param before in the form +62812...; null when there was none
 */
public record PhoneChanged(long caseId, @Nullable String before, Resend resend) {}
