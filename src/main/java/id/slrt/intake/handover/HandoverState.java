package id.slrt.intake.handover;

/** Whether the desk has confirmed that it took the people over. */
public enum HandoverState {
    SENT,
    RECEIVED
}
