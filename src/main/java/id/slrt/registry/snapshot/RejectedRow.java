package id.slrt.registry.snapshot;

/** A line of a file that was rejected, and what is wrong with it in words. */
public record RejectedRow(int line, String words) {}
