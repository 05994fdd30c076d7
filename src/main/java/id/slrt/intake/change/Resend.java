package id.slrt.intake.change;

/** Which messages go again to a number that was put right. */
public enum Resend {
    NONE,
    /** Those that did not arrive. */
    MISSING,
    /** Also those that went to the number before. */
    ALL
}
