package id.slrt.indicator.closing;

/** How far the closing of a month is; a month nobody proposed has none. */
public enum ClosingState {
    /** Waits for a second person. */
    PROPOSED,
    /** That person did not agree; it may be proposed again. */
    DECLINED,
    /** Kept for good. */
    CLOSED
}
