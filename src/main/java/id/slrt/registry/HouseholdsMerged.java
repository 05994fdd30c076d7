package id.slrt.registry;

/**
 * Two family cards turned out to be one household, kept under {@code into}; or, {@code undone}, not to be one after all.
 * Published in the transaction that makes it so.
 *
 * @param actor who decided so
 */
public record HouseholdsMerged(long from, long into, boolean undone, String actor) {}
