package id.slrt.registry;

/** Somebody was registered at the desk, or corrected, and may be somebody known. Published in the transaction that does it. */
public record PersonRegistered(long personId) {}
