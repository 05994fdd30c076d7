package id.slrt.registry.duplicates.merging;

import id.slrt.registry.duplicates.PairKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was made, perhaps undone since.
 *
 * @param moved people who were merged into the loser before, or the members of the loser's card
 */
public record MergeRecord(
        long id,
        PairKind kind,
        long pairId,
        long loser,
        long survivor,
        Map<String, String> loserBefore,
        Map<String, String> loserAfter,
        Map<String, String> survivorBefore,
        Map<String, String> survivorAfter,
        List<Long> moved,
        List<String> categories,
        String mergedBy,
        Instant mergedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {}
