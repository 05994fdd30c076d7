package id.slrt.intake.handover;

/** What became of somebody handed over, as the agency that did is told: no more than it needs. */
public enum Fate {
    WAITING,
    NOT_ARRIVED,
    RECEIVED,
    SHELTERED,
    RETURNED,
    CLOSED
}
