/**
 * Making two records one and taking it back, to the letter; and giving a record without a NIK the one it lacks. Nothing is
 * ever merged by itself (docs/decisions/0011). Owns record_merge; emits {@link id.slrt.registry.PeopleMerged} and {@link
 * id.slrt.registry.HouseholdsMerged}. Imports {@code registry.duplicates}, which does not know it, and what that may import.
 */
@NullMarked
package id.slrt.registry.duplicates.merging;

import org.jspecify.annotations.NullMarked;
