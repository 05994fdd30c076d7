package id.slrt.intake.need;

/** A need was written down; published in the transaction that did it. */
public record NeedRecorded(long needId, long caseId) {}
