/**
 * The social registry: people, households, memberships, and finding them however their name is spelled. The only user
 * of Lucene. Names {@link id.slrt.registry.CaseIndex}, which intake implements. Imports {@code access}, {@code
 * district} and {@code shared}; emits {@link id.slrt.registry.PersonRegistered}, {@link id.slrt.registry.PeopleMerged},
 * {@link id.slrt.registry.HouseholdsMerged} and {@link id.slrt.registry.SnapshotApplied}.
 */
@NullMarked
package id.slrt.registry;

import org.jspecify.annotations.NullMarked;
