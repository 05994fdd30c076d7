package id.slrt.intake.handover;

/** On what ground the data of the people handed over may go to the agencies that help them. */
public enum Sharing {
    /** They were asked and agreed. */
    CONSENTED,
    /** They could not be asked; it is for their protection. */
    PROTECTION,
    /** They were not asked or refused: only this office helps. */
    NONE
}
