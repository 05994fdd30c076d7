package id.slrt.referral;

/** Who is waited for. */
public enum HoldReason {
    APPLICANT,
    PARTNER,
    THIRD_PARTY
}
