/**
 * People and households recorded twice: finding them ({@code PeopleLinkage}, {@code DuplicateSearch}, {@code
 * DeskMatching}), proposing them to somebody who decides ({@link id.slrt.registry.duplicates.Duplicates}), merging and
 * un-merging ({@link id.slrt.registry.duplicates.Merges}). Nothing is ever merged by itself (docs/decisions/0011). Owns
 * {@code duplicate_*}, {@code record_merge} and {@code linkage_*}; emits {@link
 * id.slrt.registry.PeopleMerged}. Imports {@code registry}, its search and linkage, and what they may import.
 */
@NullMarked
package id.slrt.registry.duplicates;

import org.jspecify.annotations.NullMarked;
