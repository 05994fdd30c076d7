package id.slrt.intake;

/** How a case came in. */
public enum Channel {
    DESK,
    VISIT,
    PHONE,
    MESSAGE,
    HANDOVER
}
