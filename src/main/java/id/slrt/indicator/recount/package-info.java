/**
 * The numbers of the tally counted anew by plain SQL, and the proof that the two agree. Owns nothing; imports {@code
 * indicator.tally}, {@code indicator.delivery}, {@code indicator.measure} and what is left of them. The tally does not know it.
 */
@NullMarked
package id.slrt.indicator.recount;

import org.jspecify.annotations.NullMarked;
