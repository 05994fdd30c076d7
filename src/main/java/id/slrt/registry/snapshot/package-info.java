/**
 * Deliveries of the social registry: a file comes in ({@link id.slrt.registry.snapshot.Imports}), is read row by row into
 * staging, compared with the people known, and applied in one transaction. Uses {@code registry} and its search; emits
 * {@link id.slrt.registry.SnapshotApplied}.
 */
@NullMarked
package id.slrt.registry.snapshot;

import org.jspecify.annotations.NullMarked;
