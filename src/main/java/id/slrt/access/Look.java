package id.slrt.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One look by somebody of the office or an agency: what a person may be told about it. */
public record Look(
        Instant at,
        String officer,
        @Nullable Role role,
        @Nullable String agency,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String reason) {}
