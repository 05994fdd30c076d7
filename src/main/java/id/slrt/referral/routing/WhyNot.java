package id.slrt.referral.routing;

/** Why a rule does not decide; {@code routing.not.<word>} is its text. */
public enum WhyNot {
    OFF,
    NOT_YET,
    PAST,
    SERVICE,
    PPKS,
    AGE_UNKNOWN,
    AGE,
    SEX,
    VILLAGE,
    RESIDENCE,
    RETURNS,
    /** The agency gave this need back already. */
    REFUSED,
    AGENCY_INACTIVE
}
