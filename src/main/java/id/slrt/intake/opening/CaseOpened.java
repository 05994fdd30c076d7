package id.slrt.intake.opening;

/** A case was opened; published in its transaction. */
public record CaseOpened(long caseId) {}
