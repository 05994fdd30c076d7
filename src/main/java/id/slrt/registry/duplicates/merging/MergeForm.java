package id.slrt.registry.duplicates.merging;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How two become one.
 *
 * @param into the id that stays; null: the snapshot's rather than the desk's, then the older; of households the newer card
 * @param keep per field {@code a} or {@code b}; what is not named stays as {@link MergePlan} proposes
 * @param versionA of a as seen; null: whatever it is now
 */
@Serdeable
public record MergeForm(
        @Nullable Long into,
        @Nullable Map<String, String> keep,
        @Nullable Integer versionA,
        @Nullable Integer versionB) {
    public static final MergeForm DEFAULT = new MergeForm(null, null, null, null);
}
