package id.slrt.demo.population;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Things of unequal likelihood, picked in proportion to their weight. */
final class Weighted<T> {
    private final TreeMap<Integer, T> byUpperBound = new TreeMap<>();
    private int total;

    Weighted<T> add(T item, int weight) {
        if (weight > 0) {
            total += weight;
            byUpperBound.put(total, item);
        }
        return this;
    }

    static <T> Weighted<T> of(List<T> items, ToIntFunction<T> weight) {
        var weighted = new Weighted<T>();
        items.forEach(item -> weighted.add(item, weight.applyAsInt(item)));
        return weighted;
    }

    /** Throws when nothing was added: an empty choice is a fault in the data. */
    T pick(RandomGenerator random) {
        if (total == 0) {
            throw new IllegalStateException("nothing to pick from");
        }
        return byUpperBound.higherEntry(random.nextInt(total)).getValue();
    }
}
