package id.slrt.indicator.tally;

/** What came to the desk in a period and area: cases opened, and complaints, questions and suggestions told in them. */
public record Heard(long cases, long complaints) {}
