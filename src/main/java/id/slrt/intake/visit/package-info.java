/**
 * Home visits: made once for all needs of a case that wait for one, and never changed. Owns home_visit. Imports {@code
 * intake}, {@code intake.need}, {@code intake.turn} and what is left of them; nothing of intake but its pages knows it.
 */
@NullMarked
package id.slrt.intake.visit;

import org.jspecify.annotations.NullMarked;
