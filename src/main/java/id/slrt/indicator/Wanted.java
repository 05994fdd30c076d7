package id.slrt.indicator;

import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
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

    Wanted(Repositories.Tree tree) {
        this.tree = tree;
    }

    /** The names of these figures, each with the indicators that need it, in the order of the tree. */
    public Map<String, List<Indicator>> names() {
        Map<String, List<Indicator>> names = new LinkedHashMap<>();
        for (Indicator indicator : tree.findAllOrderByPosition()) {
            of(indicator)
                    .distinct()
                    .forEach(name ->
                            names.computeIfAbsent(name, _ -> new ArrayList<>()).add(indicator));
        }
        return names;
    }

    private static Stream<String> of(Indicator indicator) {
        Measure measure = indicator.counts();
        return measure instanceof Measure.Manual
                ? Stream.of(indicator.code())
                : measure.counts().stream()
                        .filter(Count.Entered.class::isInstance)
                        .map(count -> ((Count.Entered) count).name());
    }
}
