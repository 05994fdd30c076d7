package id.slrt.registry.snapshot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of changes between two snapshots. {@code before} and {@code after} are deciles, village codes,
 * programme codes separated by commas, or facts of identity, by kind.
 */
public record ChangedPerson(
        long id,
        long personId,
        String name,
        @Nullable String nik,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        String village,
        @Nullable String before,
        @Nullable String after) {}
