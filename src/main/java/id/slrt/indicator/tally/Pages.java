package id.slrt.indicator.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Columns by the number of the fact, in pages made when their first fact comes: numbers are dense where they are used, and
 * a fact that comes late or again has its place.
 */
final class Pages<P> {
    static final int BITS = 14;
    static final int SIZE = 1 << BITS;

    private final List<@Nullable P> pages = new ArrayList<>();
    private final Supplier<P> fresh;

    Pages(Supplier<P> fresh) {
        this.fresh = fresh;
    }

    P of(long id) {
        int at = Math.toIntExact(id >>> BITS);
        while (pages.size() <= at) {
            pages.add(null);
        }
        P page = pages.get(at);
        if (page == null) {
            page = fresh.get();
            pages.set(at, page);
        }
        return page;
    }

    static int slot(long id) {
        return (int) (id & (SIZE - 1));
    }

    void each(Consumer<P> reading) {
        for (P page : pages) {
            if (page != null) {
                reading.accept(page);
            }
        }
    }
}
