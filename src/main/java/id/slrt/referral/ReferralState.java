package id.slrt.referral;

/** Where a referral stands; the moves between are in {@link Transitions}. */
public enum ReferralState {
    DRAFT,
    SENT,
    RECEIVED,
    ACCEPTED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    RETURNED,
    REVOKED,
    ENTERED_IN_ERROR;

    /** Still somebody's work. */
    public boolean open() {
        return compareTo(COMPLETED) < 0;
    }
}
