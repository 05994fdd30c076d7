/**
 * An invented registry at the scale of a district and questions about its people as an officer would put them, wrong in
 * every way the field knows. Seeded; the noise is written after the facts about names, not after the search's rules.
 */
@NullMarked
package id.slrt.bench.people;

import org.jspecify.annotations.NullMarked;
