package id.slrt.intake.escalation;

import org.jspecify.annotations.Nullable;

/**
 * A turn is late and somebody was told; published in the transaction that raised it.
 *
 * @param owner code of the agency that is late, or the desk's role
 * @param level 1 the head of the agency, 2 the manager
 */
public record TurnEscalated(
        long turnId, long needId, long caseId, @Nullable Long referralId, String owner, int level) {}
