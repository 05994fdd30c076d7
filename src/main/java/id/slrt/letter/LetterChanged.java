package id.slrt.letter;

/** A letter was issued or cancelled; published in the transaction that did it. */
public record LetterChanged(long letterId) {}
