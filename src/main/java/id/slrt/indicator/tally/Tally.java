package id.slrt.indicator.tally;

import id.slrt.indicator.measure.Count;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done, in numbers, as of this very moment: everything committed before the call is in its answer. */
@Singleton
public class Tally {
    private final Recount recount;

    Tally(Recount recount) {
        this.recount = recount;
    }

    /** The number of each count; without figures entered by hand, which are not counted from facts. */
    @Transactional
    public Map<Count, Long> counts(Collection<Count> counts, Extent extent) {
        return recount.counts(counts, extent);
    }

    @Transactional
    public Served served(Extent extent) {
        return recount.served(extent);
    }

    @Transactional
    public Heard heard(Extent extent) {
        return recount.heard(extent);
    }

    /** @param area as in {@link Extent} */
    @Transactional
    public Waiting waiting(@Nullable String area) {
        return recount.waiting(area);
    }

    /** Every agency that had anything to do in the period or has something open now, by code. */
    @Transactional
    public List<AgencyWork> agencies(Extent extent) {
        return recount.agencies(extent);
    }
}
