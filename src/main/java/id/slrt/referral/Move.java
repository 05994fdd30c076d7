package id.slrt.referral;

/** What can be done with a referral; the agency's moves and the sender's. */
public enum Move {
    CLAIM(true),
    ACCEPT(true),
    START(true),
    HOLD(true),
    RESUME(true),
    COMPLETE(true),
    RETURN(true),
    REVOKE(false),
    ENTER_IN_ERROR(false),
    /** The desk ended the need, or may no longer share it: what the agency has begun ends with it. Follows, is never asked for. */
    CALL_OFF(false);

    private final boolean byAgency;

    Move(boolean byAgency) {
        this.byAgency = byAgency;
    }

    public boolean byAgency() {
        return byAgency;
    }

    /** Whether somebody can ask for it; otherwise it follows from what the desk does with the need. */
    public boolean direct() {
        return this != CALL_OFF;
    }
}
