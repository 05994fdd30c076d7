package id.slrt.referral.bulk;

/** What can be done to many at once: to referrals or to needs. */
public enum BulkDeed {
    CLAIM(false),
    ACCEPT(false),
    ASSIGN(false),
    /** Refers by the rules. */
    SEND(true),
    VERIFY(true),
    RECOMMEND(true),
    DETERMINE(true);

    private final boolean ofNeeds;

    BulkDeed(boolean ofNeeds) {
        this.ofNeeds = ofNeeds;
    }

    public boolean ofNeeds() {
        return ofNeeds;
    }
}
