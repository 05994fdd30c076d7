package id.slrt.intake.handover;

/** In what state somebody was found. */
public enum Situation {
    WELL,
    SICK,
    BIRTH,
    DISTURBED,
    /** Far from home, out of money. */
    STRANDED,
    DEAD
}
