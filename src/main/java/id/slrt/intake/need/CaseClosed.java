package id.slrt.intake.need;

/** The last open need of a case got its outcome; published in the transaction that gave it. */
public record CaseClosed(long caseId) {}
