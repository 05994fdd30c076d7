package id.slrt.intake;

/** On what ground the data of those a case names may go to the agencies that help them. */
public enum Sharing {
    /** They were asked and agreed. */
    CONSENTED,
    /** They could not be asked; it is for their protection. */
    PROTECTION,
    /** They were not asked, refused or withdrew: only this office helps. */
    NONE;

    /** Whether agencies may know of the case at all. */
    public boolean allows() {
        return this != NONE;
    }
}
