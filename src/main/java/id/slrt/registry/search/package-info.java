/**
 * Finding people. {@link id.slrt.registry.search.NameKeys} reduces spellings, {@link id.slrt.registry.search.QueryReader}
 * reads what was typed, {@link id.slrt.registry.search.PersonIndex} (Lucene) proposes candidates, {@link
 * id.slrt.registry.search.Evidence} compares each with what is wanted and {@link id.slrt.registry.search.Weight} says
 * what an agreement is worth, in bits. {@link id.slrt.registry.search.IndexFollower} keeps the index up with the
 * database. Used by {@code registry} only; imports {@code district} and {@code shared}.
 */
@NullMarked
package id.slrt.registry.search;

import org.jspecify.annotations.NullMarked;
