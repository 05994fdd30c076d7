/**
 * Record linkage after Fellegi and Sunter, for records of any kind: {@link id.slrt.registry.linkage.Blocking} proposes
 * pairs, {@link id.slrt.registry.linkage.Field} compares them, {@link id.slrt.registry.linkage.Training} learns from the
 * records themselves what an agreement is worth, {@link id.slrt.registry.linkage.Model} weighs a pair in bits. Knows
 * neither people nor the database (docs/decisions/0010). Imports nothing of ours.
 */
@NullMarked
package id.slrt.registry.linkage;

import org.jspecify.annotations.NullMarked;
