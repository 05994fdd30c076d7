package id.slrt.indicator;

import id.slrt.indicator.delivery.DeliveryStore;
import id.slrt.indicator.entered.EnteredFigures;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that measures are made of, for one period and area. */
@Singleton
class Actuals {
    private final DeliveryStore deliveries;
    private final EnteredFigures figures;

    Actuals(DeliveryStore deliveries, EnteredFigures figures) {
        this.deliveries = deliveries;
        this.figures = figures;
    }

    /** Each count's number; without an entry where nothing is known, which is only so for figures entered by hand. */
    Map<Count, BigDecimal> values(Collection<Count> counts, Scope scope) {
        Map<Count, BigDecimal> values = new HashMap<>(entered(counts, scope));
        for (Count count : counts) {
            BigDecimal value = value(count, scope);
            if (value != null) {
                values.put(count, value);
            }
        }
        return values;
    }

    private Map<Count, BigDecimal> entered(Collection<Count> counts, Scope scope) {
        List<String> names = counts.stream()
                .filter(Count.Entered.class::isInstance)
                .map(count -> ((Count.Entered) count).name())
                .toList();
        Map<Count, BigDecimal> values = new HashMap<>();
        figures.values(names, scope).forEach((name, value) -> values.put(new Count.Entered(name), value));
        return values;
    }

    private @Nullable BigDecimal value(Count count, Scope scope) {
        return switch (count) {
            case Count.Persons(Behind behind) ->
                BigDecimal.valueOf(
                        deliveries.count(scope.filter(List.of(behind))).people());
            case Count.Services(Behind behind) ->
                BigDecimal.valueOf(
                        deliveries.count(scope.filter(List.of(behind))).deliveries());
            case Count.Households _, Count.Assessed _, Count.Letters _, Count.Entered _ -> null;
        };
    }
}
