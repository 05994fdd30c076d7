package id.slrt.intake.handover;

/** How people came to be handed over. */
public enum HandoverKind {
    RAID,
    FOUND
}
