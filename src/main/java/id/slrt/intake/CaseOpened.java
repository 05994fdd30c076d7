package id.slrt.intake;

/** A case was opened; published in its transaction. */
public record CaseOpened(long caseId) {}
