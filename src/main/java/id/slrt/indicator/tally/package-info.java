/**
 * Numbers that are exact at any moment and read in milliseconds: the facts of the whole district as columns in memory,
 * kept up by a log of changes (docs/decisions/0027). {@code indicator.recount} proves them.
 */
@NullMarked
package id.slrt.indicator.tally;

import org.jspecify.annotations.NullMarked;
