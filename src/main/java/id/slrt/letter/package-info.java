/**
 * Letters of the office: kinds, numbers without gaps, issuing, cancelling, the register and the public check. Owns
 * letter, letter_pdf, letter_counter, letter_kind, letter_series, letter_logo. Imports {@code intake}, {@code referral}
 * and what is left of them; knows neither {@code attachment} nor {@code notification}. Emits
 * {@link id.slrt.letter.LetterChanged}.
 *
 * <p>The counter's row is locked last: case, need, counter.
 */
@NullMarked
package id.slrt.letter;

import org.jspecify.annotations.NullMarked;
