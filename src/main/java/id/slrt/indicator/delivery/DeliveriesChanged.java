package id.slrt.indicator.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted changed; published in the transaction that changed it, after it did.
 *
 * @param kind added, taken_back, in_error, merged, parted
 * @param actor who did it
 * @param removed no longer counted so; {@code added}: counted so now (of a merge the same services, under another person)
 */
public record DeliveriesChanged(
        String kind, String actor, @Nullable String reason, List<Delivery> removed, List<Delivery> added) {

    /** The one service this is about; null when services were counted under another person. */
    public @Nullable Delivery one() {
        if (!removed.isEmpty() && !added.isEmpty()) {
            return null;
        }
        return removed.isEmpty() ? added.getFirst() : removed.getFirst();
    }
}
