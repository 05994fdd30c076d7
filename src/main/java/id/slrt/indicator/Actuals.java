package id.slrt.indicator;

import id.slrt.indicator.entered.EnteredFigures;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.tally.Tally;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers that measures are made of, for one period and area. */
@Singleton
class Actuals {
    private final Tally tally;
    private final EnteredFigures figures;

    Actuals(Tally tally, EnteredFigures figures) {
        this.tally = tally;
        this.figures = figures;
    }

    /** Each count's number; without an entry where nothing is known, which is only so for figures entered by hand. */
    Map<Count, BigDecimal> values(Collection<Count> counts, Scope scope) {
        Map<Count, BigDecimal> values = counted(counts, scope);
        figures.values(names(counts), scope).forEach((name, value) -> values.put(new Count.Entered(name), value));
        return values;
    }

    /** The same for several areas at once, by area; figures entered by hand are read by one statement for all. */
    Map<String, Map<Count, BigDecimal>> values(Collection<Count> counts, Scope scope, List<String> areas) {
        List<String> names = names(counts);
        Map<String, Map<String, BigDecimal>> entered = names.isEmpty() ? Map.of() : figures.byArea(scope);
        Map<String, Map<Count, BigDecimal>> byArea = new HashMap<>();
        for (String area : areas) {
            Map<Count, BigDecimal> values = counted(counts, scope.at(area));
            entered.getOrDefault(area, Map.of()).forEach((name, value) -> {
                if (names.contains(name)) {
                    values.put(new Count.Entered(name), value);
                }
            });
            byArea.put(area, values);
        }
        return byArea;
    }

    private Map<Count, BigDecimal> counted(Collection<Count> counts, Scope scope) {
        Map<Count, BigDecimal> values = new HashMap<>();
        tally.counts(counts, scope.extent()).forEach((count, number) -> values.put(count, BigDecimal.valueOf(number)));
        return values;
    }

    private static List<String> names(Collection<Count> counts) {
        return counts.stream()
                .filter(Count.Entered.class::isInstance)
                .map(count -> ((Count.Entered) count).name())
                .distinct()
                .toList();
    }
}
