package id.slrt.intake.escalation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** The last look of the clocks: what it raised and brought back, and how long it took. */
@Introspected
public record ClockRun(Instant at, int raised, int cameBack, int millis) {}
