package id.slrt.intake;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a case's history. {@code kind} is a word with the text {@code event.<kind>}. */
@MappedEntity("case_event")
public record CaseEvent(
        @Id @GeneratedValue @Nullable Long id,
        long caseId,
        @Nullable Long needId,
        @Nullable Long referralId,
        Instant at,
        long userId,
        String actor,
        String kind,
        @Nullable String fromState,
        @Nullable String toState,
        @Nullable String note) {}
