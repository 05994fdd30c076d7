package id.slrt.indicator;

import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.delivery.DeliveryStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the people behind indicators in few statements: all that count one service together, each other combination
 * once.
 */
@Singleton
class Actuals {
    private final DeliveryStore deliveries;

    Actuals(DeliveryStore deliveries) {
        this.deliveries = deliveries;
    }

    /** Distinct people for each combination: a person is counted once in each. */
    Map<Behind, Long> people(Collection<Behind> wanted, Scope scope) {
        Map<Behind, Long> people = new HashMap<>();
        List<String> single = new ArrayList<>();
        for (Behind behind : wanted) {
            if (isSingle(behind)) {
                single.addAll(behind.services());
                people.put(behind, 0L);
            } else if (!behind.isNothing() && !people.containsKey(behind)) {
                people.put(behind, deliveries.count(scope.filter(behind)).people());
            }
        }
        if (!single.isEmpty()) {
            DeliveryFilter filter =
                    scope.filter(new Behind(single.stream().distinct().toList(), false));
            deliveries
                    .by(DeliveryStore.Dimension.SERVICE, filter)
                    .forEach(part -> people.put(new Behind(List.of(part.code()), false), part.people()));
        }
        return people;
    }

    private static boolean isSingle(Behind behind) {
        return behind.services().size() == 1 && !behind.referred();
    }
}
