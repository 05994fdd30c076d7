package id.slrt.intake.turn;

/** Who keeps a need waiting. Each has its own clock; the partner's stands still while another has the turn. */
public enum Party {
    DESK,
    PARTNER,
    APPLICANT,
    THIRD_PARTY
}
