package id.slrt.referral.bulk;

/** What can be done to many at once; {@link #SEND} to needs, the others to referrals. */
public enum BulkDeed {
    CLAIM,
    ACCEPT,
    ASSIGN,
    SEND
}
