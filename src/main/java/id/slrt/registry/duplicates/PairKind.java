package id.slrt.registry.duplicates;

/** What a pair is of. */
public enum PairKind {
    PERSON,
    HOUSEHOLD
}
