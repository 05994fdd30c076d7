package id.slrt.intake;

import id.slrt.district.Service;
import id.slrt.intake.turn.NextStep;
import id.slrt.registry.Person;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person needs a service: what is counted. {@code nextStep} is null exactly when the need has ended; {@code
 * duplicateOf}: the need that this one repeated; {@code reopened}: how often its outcome was taken back.
 */
@MappedEntity("need")
public record Need(
        @Id @GeneratedValue @Nullable Long id,
        long caseId,
        long personId,
        String service,
        String village,
        NeedState state,
        @Nullable NextStep nextStep,
        @Nullable String note,
        @Nullable String reason,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable LocalDate parkedUntil,
        @Nullable Long duplicateOf,
        int reopened,
        int version) {

    /** A need as it begins: where the person lives now, at the first step of the service's chain. */
    public static Need recorded(
            ServiceCase file, Person person, Service service, NextStep first, @Nullable String note, Instant now) {
        return new Need(
                null,
                file.key(),
                person.key(),
                service.code(),
                person.village(),
                NeedState.RECORDED,
                first,
                note,
                null,
                now,
                null,
                null,
                null,
                0,
                0);
    }

    public long key() {
        return Objects.requireNonNull(id);
    }
}
