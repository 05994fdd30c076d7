package id.slrt.intake.work;

import id.slrt.intake.CaseState;
import java.time.Instant;

/** A case the viewer opened lately, with its applicant. */
public record RecentCase(String ticket, CaseState state, Instant openedAt, long applicant) {}
