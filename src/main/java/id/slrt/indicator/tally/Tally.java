package id.slrt.indicator.tally;

import id.slrt.district.District;
import id.slrt.indicator.measure.Count;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was done, in numbers, as of this very moment: everything committed before the call is in its answer, what the
 * caller's own transaction has done is not. Counted from columns in memory, in milliseconds (docs/decisions/0027).
 */
@Singleton
public class Tally {
    private final FactFollower facts;
    private final District district;
    private final AppClock clock;
    private final WorkingDayCount workingDays = new WorkingDayCount();
    private final Answers answers = new Answers();

    Tally(FactFollower facts, District district, AppClock clock) {
        this.facts = facts;
        this.district = district;
        this.clock = clock;
    }

    private record OfCounts(Set<Count> counts, Extent extent) {}

    private record OfServed(Extent extent) {}

    private record OfHeard(Extent extent) {}

    private record OfWaiting(@Nullable String area, LocalDate today) {}

    private record OfAgencies(Extent extent, LocalDate today, int days) {}

    /** The number of each count; without figures entered by hand, which are not counted from facts. */
    public Map<Count, Long> counts(Collection<Count> counts, Extent extent) {
        return answer(new OfCounts(Set.copyOf(counts), extent), now -> now.counts(counts, extent));
    }

    public Served served(Extent extent) {
        return answer(new OfServed(extent), now -> now.served(extent));
    }

    public Heard heard(Extent extent) {
        return answer(new OfHeard(extent), now -> now.heard(extent));
    }

    /** @param area as in {@link Extent} */
    public Waiting waiting(@Nullable String area) {
        LocalDate today = clock.today();
        return answer(new OfWaiting(area, today), now -> now.waiting(area, today));
    }

    /**
     * Every agency that had anything to do in the period or has something open now, by code; the first, without a code, is
     * all of them together.
     */
    public List<AgencyWork> agencies(Extent extent) {
        LocalDate today = clock.today();
        int[] days = workingDays.upTo(district.workingDays());
        return answer(
                new OfAgencies(extent, today, System.identityHashCode(days)), now -> now.agencies(extent, today, days));
    }

    private <T> T answer(Object question, Function<Facts, T> counting) {
        return answers.of(facts.version(), question, () -> facts.read(counting));
    }
}
