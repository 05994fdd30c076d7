/**
 * People whom another agency hands over: raids and found people, each with a case of its own, mostly without identity.
 * Owns handover, handover_person and handover_rule. Calls {@code intake} and {@code registry}.
 */
@NullMarked
package id.slrt.intake.handover;

import org.jspecify.annotations.NullMarked;
