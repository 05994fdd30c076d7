package id.slrt.registry.duplicates.merging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row as the database holds it, its columns as text, locked. */
record Stored(
        long id,
        int version,
        @Nullable Long mergedInto,
        boolean inSnapshot,
        boolean left,
        Map<String, @Nullable String> values) {

    /** A snapshot's record outlives the desk's, one that is still in it outlives one that left, the older the younger. */
    boolean outlives(Stored other) {
        if (inSnapshot != other.inSnapshot) {
            return inSnapshot;
        }
        return left == other.left ? id < other.id : !left;
    }
}
