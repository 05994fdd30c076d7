/**
 * Whose turn a need is: the next steps, who may do them and within how many days (the pack's {@code steps.csv}), and the
 * turns taken so far. Owns turn and step_rule. Knows a need by its number only; imports {@code access} and what is left of
 * it, nothing else of intake. Turns are passed by {@code NeedCourse} alone (docs/decisions/0018).
 */
@NullMarked
package id.slrt.intake.turn;

import org.jspecify.annotations.NullMarked;
