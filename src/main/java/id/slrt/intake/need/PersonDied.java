package id.slrt.intake.need;

/** Somebody of a case has died and her needs there have ended; published in that transaction. */
public record PersonDied(long caseId, long personId) {}
