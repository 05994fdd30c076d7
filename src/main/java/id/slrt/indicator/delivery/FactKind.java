package id.slrt.indicator.delivery;

/** What is counted; the words of {@code fact_change.kind}. */
public enum FactKind {
    DELIVERY,
    NEED,
    REFERRAL,
    LETTER,
    CASE
}
