package id.slrt.registry;

/** Somebody was registered at the desk. Published in the transaction that does it. */
public record PersonRegistered(long personId) {}
