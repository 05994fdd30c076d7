package id.slrt.registry;

import java.time.LocalDate;

/**
 * The registry now shows another snapshot. Published in the transaction that makes it so; what it changed of whom is in
 * {@code snapshot_change}.
 */
public record SnapshotApplied(long importId, LocalDate asOf) {}
