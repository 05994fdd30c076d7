package id.slrt.indicator.tally;

/** What waits now, whenever it came: needs without an outcome, and referrals past the last day of the step awaited. */
public record Waiting(long openNeeds, long lateReferrals) {}
