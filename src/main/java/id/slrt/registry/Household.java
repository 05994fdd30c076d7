package id.slrt.registry;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A family card with its address; {@code decile} is the welfare rank of the registry, 1 the poorest. */
@MappedEntity("household")
public record Household(
        @Id @GeneratedValue @Nullable Long id,
        @Nullable String familyCardNo,
        @Nullable String address,
        @Nullable String hamlet,
        @Nullable String rt,
        @Nullable String rw,
        String village,
        @Nullable Integer decile) {

    /** The id of a stored household. */
    public long key() {
        return Objects.requireNonNull(id);
    }
}
