/**
 * The desk: cases, complaints and needs as they stand, their tickets and their history, as files, lists and at a glance.
 * Owns service_case, case_person, complaint, need, case_event. Imports {@code intake.turn}, {@code registry} and what is
 * left of it. What opens a case ({@code opening}) and what changes a need ({@code need}) stand on it.
 */
@NullMarked
package id.slrt.intake;

import org.jspecify.annotations.NullMarked;
