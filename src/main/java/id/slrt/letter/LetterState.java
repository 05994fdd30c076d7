package id.slrt.letter;

/** A cancelled letter keeps its number and is shown as cancelled, so the register has no gap. */
public enum LetterState {
    ISSUED,
    CANCELLED
}
