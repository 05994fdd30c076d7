package id.slrt.registry;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery of the social registry changed of a person.
 *
 * @param asOf the date the delivery speaks of
 * @param kind came, left, decile, membership, village or identity
 */
@MappedEntity("snapshot_change")
public record RegistryChange(
        LocalDate asOf,
        String source,
        long personId,
        String kind,
        @Nullable String oldValue,
        @Nullable String newValue) {

    /** Codes of the memberships that ended; of use for the kind membership. */
    public List<String> ended() {
        return without(codes(oldValue), codes(newValue));
    }

    /** Codes of the memberships that began; of use for the kind membership. */
    public List<String> begun() {
        return without(codes(newValue), codes(oldValue));
    }

    private static List<String> codes(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(code -> !others.contains(code)).toList();
    }
}
