/**
 * Pairs of people or households that may be one, and the work list of whoever decides ({@link
 * id.slrt.registry.duplicates.Duplicates}), merging and un-merging ({@link id.slrt.registry.duplicates.Merges}). Nothing is
 * ever merged by itself (docs/decisions/0011). Owns duplicate_pair and record_merge; emits {@link
 * id.slrt.registry.PeopleMerged}. Imports {@code registry} and what it may import; {@code matching} stands on it.
 */
@NullMarked
package id.slrt.registry.duplicates;

import org.jspecify.annotations.NullMarked;
