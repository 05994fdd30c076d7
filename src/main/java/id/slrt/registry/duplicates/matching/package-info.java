/**
 * Comparing people, each with whoever could be the same, and households through them: everybody at once by a command, and
 * whoever the desk registered. What it finds it proposes; deciding is not its business. Owns duplicate_task and {@code
 * linkage_*}. Imports {@code registry.duplicates}, {@code registry.linkage} and {@code registry.search}, which do not know it.
 */
@NullMarked
package id.slrt.registry.duplicates.matching;

import org.jspecify.annotations.NullMarked;
