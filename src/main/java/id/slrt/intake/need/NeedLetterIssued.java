package id.slrt.intake.need;

/** A letter for a need is ready to be fetched; published in the transaction that issued it. */
public record NeedLetterIssued(long needId, long caseId, String number) {}
