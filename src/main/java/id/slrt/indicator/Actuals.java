package id.slrt.indicator;

import id.slrt.indicator.measure.Count;
import id.slrt.indicator.tally.Extent;
import id.slrt.indicator.tally.Tally;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The numbers that measures are made of, for one period and area. */
@Singleton
class Actuals {
    private final Tally tally;

    Actuals(Tally tally) {
        this.tally = tally;
    }

    /** Each count's number; without an entry where nothing is known, which is only so for figures entered by hand. */
    Map<Count, BigDecimal> values(Collection<Count> counts, Scope scope) {
        Map<Count, BigDecimal> values = new HashMap<>();
        tally.counts(counts, new Extent(scope.from(), scope.to(), scope.area()))
                .forEach((count, number) -> values.put(count, BigDecimal.valueOf(number)));
        return values;
    }
}
