/**
 * Photos and papers of a case: taking them in, keeping the files below the data directory, showing them to those of the
 * case. Owns attachment. Imports {@code intake}, {@code referral} and what is left of them; knows neither {@code letter}
 * nor {@code notification}.
 */
@NullMarked
package id.slrt.attachment;

import org.jspecify.annotations.NullMarked;
