package id.slrt.indicator;

import id.slrt.indicator.measure.Count;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which figures the tree waits for from outside. */
@Singleton
public class Wanted {
    private final Repositories.Tree tree;
    private final AppClock clock;

    Wanted(Repositories.Tree tree, AppClock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    /** The names of these figures, each with the indicators that need it; in the order of this year's tree. */
    public Map<String, List<Indicator>> names() {
        Map<String, List<Indicator>> names = new LinkedHashMap<>();
        for (Indicator indicator :
                new Nodes(tree.near(clock.today().getYear())).inUse().all()) {
            of(indicator).distinct().forEach(name -> {
                List<Indicator> needing = names.computeIfAbsent(name, _ -> new ArrayList<>());
                if (needing.stream().noneMatch(other -> other.code().equals(indicator.code()))) {
                    needing.add(indicator);
                }
            });
        }
        return names;
    }

    private static Stream<String> of(Indicator indicator) {
        return indicator.asked().stream()
                .filter(Count.Entered.class::isInstance)
                .map(count -> ((Count.Entered) count).name());
    }
}
