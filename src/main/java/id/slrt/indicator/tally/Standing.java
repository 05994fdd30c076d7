package id.slrt.indicator.tally;

import id.slrt.indicator.measure.Count;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers about the whole district that were asked for lately, kept up as facts come. Adding a fact is exact at once; one that
 * leaves or becomes another has those forgotten that it counted in, and they are counted anew when they are next asked for.
 *
 * @param <T> an answer while it is counted
 */
final class Standing<T> {
    /** Some MB each with a million people. */
    private static final int MOST = 6;

    /** @param counts none: everything by its groups */
    record Asked(Set<Count> counts, int from, int to) {
        /** Whether a fact that holds from the first to the last of these days is asked about. */
        boolean covers(short first, short last) {
            return first <= to && last >= from;
        }
    }

    private final SequencedMap<Asked, T> kept = new LinkedHashMap<>(2 * MOST, 0.75f, true);

    /** Readers only, while nobody changes a fact. */
    T of(Asked asked, Supplier<T> counting) {
        synchronized (kept) {
            T known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        T counted = counting.get();
        synchronized (kept) {
            kept.put(asked, counted);
            if (kept.size() > MOST) {
                kept.remove(Objects.requireNonNull(kept.firstEntry()).getKey());
            }
        }
        return counted;
    }

    /**
     * A fact held from {@code first} to {@code last}, both {@link Days} that no question covers if there was none, and now
     * holds from {@code newFirst} to {@code newLast}.
     *
     * @param same whether it counts in the same questions and for the same people as before
     * @param knows whether an answer was begun when the fact's codes were there
     */
    void changed(
            short first,
            short last,
            short newFirst,
            short newLast,
            boolean same,
            Predicate<T> knows,
            Consumer<T> adding) {
        synchronized (kept) {
            kept.entrySet().removeIf(each -> {
                boolean was = each.getKey().covers(first, last);
                boolean is = each.getKey().covers(newFirst, newLast);
                if (was) {
                    return !is || !same;
                }
                if (is && knows.test(each.getValue())) {
                    adding.accept(each.getValue());
                    return false;
                }
                return is;
            });
        }
    }
}
