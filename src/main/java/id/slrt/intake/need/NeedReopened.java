package id.slrt.intake.need;

import id.slrt.intake.NeedState;

/**
 * A need that had ended goes on: its outcome no longer counts. Published in the transaction that reopened it.
 *
 * @param was the outcome it had
 */
public record NeedReopened(long needId, long caseId, NeedState was, String reason) {}
