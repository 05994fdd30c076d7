package id.slrt.intake.handover;

/** What the desk made of something that an agency said of a person. */
public enum Proposal {
    PROPOSED,
    CONFIRMED,
    REFUSED
}
