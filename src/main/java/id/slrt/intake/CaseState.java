package id.slrt.intake;

/** A case is closed when each of its needs has an outcome. */
public enum CaseState {
    OPEN,
    CLOSED
}
