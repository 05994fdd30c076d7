package id.slrt.referral.queue;

/** Which queue; all but {@link #SENT} and the manager's {@link #OVERDUE} are of the viewer's agency. */
public enum QueueKind {
    /** All that is open. */
    AGENCY,
    /** Open, and nobody has taken it up. */
    UNCLAIMED,
    /** Taken up by the viewer. */
    MINE,
    HOLD,
    /** Past its due date. */
    OVERDUE,
    DONE,
    /** Sent by the viewer, to whatever agency. */
    SENT
}
