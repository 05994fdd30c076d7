package id.slrt.indicator.delivery;

import java.time.Instant;

/** A delivery that no longer counts: as it was, when it was taken back and why. */
public record TakenBack(Delivery delivery, Instant at, String reason) {}
