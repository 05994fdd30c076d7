package id.slrt.registry;

/**
 * Two records turned out to be one person, kept under {@code into}; or, {@code undone}, not to be one after all.
 * Published in the transaction that makes it so.
 *
 * @param actor who decided so
 */
public record PeopleMerged(long from, long into, boolean undone, String actor) {}
