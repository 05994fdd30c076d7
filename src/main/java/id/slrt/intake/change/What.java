package id.slrt.intake.change;

/** A line of a case that can be put right. */
public enum What {
    PHONE(false),
    MESSAGE_CHANNEL(false),
    /** How the case came in. */
    CHANNEL(true),
    /** On what ground agencies may know of it; without one, what they have is called off. */
    SHARING(true),
    /** Where the applicant is met, when that is not at home. */
    CONTACT(false),
    REPORTER(false),
    COMPLAINT(true);

    private final boolean reasoned;

    What(boolean reasoned) {
        this.reasoned = reasoned;
    }

    /** Whether it has to be said why: it changes what was stated, or what may be done. */
    public boolean reasoned() {
        return reasoned;
    }
}
