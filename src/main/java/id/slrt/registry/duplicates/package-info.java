/**
 * Pairs of people or households that may be one, and the work list of whoever decides ({@link
 * id.slrt.registry.duplicates.Duplicates}). Owns duplicate_pair. Imports {@code registry} and what it may import. Finding
 * pairs ({@code matching}) and making them one ({@code merging}) stand on it.
 */
@NullMarked
package id.slrt.registry.duplicates;

import org.jspecify.annotations.NullMarked;
