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
    ENTER_IN_ERROR(false);

    private final boolean byAgency;

    Move(boolean byAgency) {
        this.byAgency = byAgency;
    }

    public boolean byAgency() {
        return byAgency;
    }
}
