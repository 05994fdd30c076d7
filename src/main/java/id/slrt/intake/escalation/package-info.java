/**
 * Nothing late stays unseen: overdue turns are raised to the head of the agency, then to the manager, and parked needs
 * come back on their day. Owns clock_run; raises turns. Emits {@link id.slrt.intake.escalation.TurnEscalated}.
 */
@NullMarked
package id.slrt.intake.escalation;

import org.jspecify.annotations.NullMarked;
