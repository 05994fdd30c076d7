package id.slrt.registry;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One correction of one field: who, when, what it was and is, and why where it says who somebody is. */
@MappedEntity("person_edit")
public record PersonEdit(
        @Id @GeneratedValue @Nullable Long id,
        long personId,
        PersonField field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        String editedBy,
        Instant editedAt) {}
