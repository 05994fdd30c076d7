package id.slrt.indicator.tree;

/** What a measure can be put together from on the form; {@code tree.kind.<word>} is its text. */
public enum MeasureKind {
    /** Distinct people who got one of the services ticked. */
    PERSONS,
    HOUSEHOLDS,
    SERVICES,
    LETTERS,
    PERSONS_REFERRED,
    /** Those served as a percentage of those assessed as in need of the same services: the SPM formula. */
    SERVED_OF_NEED,
    /** Those served as a percentage of a figure entered by hand, such as a population. */
    SERVED_OF_ENTERED,
    /** A figure entered by hand as a percentage of another. */
    ENTERED_OF_ENTERED,
    ENTERED,
    GROWTH,
    DECREASE,
    MEAN,
    MANUAL,
    /** Written in the language of measures. */
    TYPED
}
