package id.slrt.registry.duplicates;

/** What became of a pair. */
public enum PairState {
    /** Waits for somebody to decide. */
    PROPOSED,
    MERGED,
    /** Not one, as somebody decided. */
    APART,
    /** One of the two is merged into a third; waits again should that be undone. */
    COVERED
}
