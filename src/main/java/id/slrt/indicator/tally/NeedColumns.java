package id.slrt.indicator.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Needs from the day they were recorded until the day they ended: 14 bytes each. */
final class NeedColumns {
    private static final class Page {
        final short[] recorded = new short[Pages.SIZE];
        final short[] ended = new short[Pages.SIZE];
        final char[] service = new char[Pages.SIZE];
        final char[] village = new char[Pages.SIZE];
        final char[] categories = new char[Pages.SIZE];
        final int[] person = new int[Pages.SIZE];
        short first = Days.OPEN;
        short last = Days.NEVER;
        int open;

        Page() {
            Arrays.fill(recorded, Days.OPEN);
            Arrays.fill(ended, Days.NEVER);
        }
    }

    final Standing<Census> standing = new Standing<>();
    private final Pages<Page> pages = new Pages<>(Page::new);

    /**
     * @param ended {@link Days#OPEN}: it has not
     * @param counts whether it stays assessed as a need
     */
    void put(
            long id,
            short recorded,
            short ended,
            char service,
            char village,
            char categories,
            long person,
            boolean counts) {
        Page page = pages.of(id);
        int i = Pages.slot(id);
        page.open += (ended == Days.OPEN ? 1 : 0) - (page.ended[i] == Days.OPEN ? 1 : 0);
        boolean same = page.service[i] == service && page.categories[i] == categories && page.person[i] == person;
        short first = page.recorded[i];
        short last = page.ended[i];
        page.recorded[i] = counts ? recorded : Days.OPEN;
        page.ended[i] = ended;
        page.service[i] = service;
        page.village[i] = village;
        page.categories[i] = categories;
        page.person[i] = Math.toIntExact(person);
        page.first = (short) Math.min(page.first, recorded);
        page.last = (short) Math.max(page.last, ended);
        standing.changed(
                first,
                last,
                page.recorded[i],
                ended,
                same,
                census -> census.knows(service, categories),
                census -> census.needed(service, categories, (int) person));
    }

    void remove(long id) {
        Page page = pages.of(id);
        int i = Pages.slot(id);
        page.open -= page.ended[i] == Days.OPEN ? 1 : 0;
        short first = page.recorded[i];
        short last = page.ended[i];
        page.recorded[i] = Days.OPEN;
        page.ended[i] = Days.NEVER;
        standing.changed(first, last, Days.OPEN, Days.NEVER, false, _ -> false, _ -> {});
    }

    void count(Census census, int from, int to, boolean @Nullable [] villages) {
        pages.each(page -> {
            if (page.first > to || page.last < from) {
                return;
            }
            short[] recorded = page.recorded;
            short[] ended = page.ended;
            for (int i = 0; i < Pages.SIZE; i++) {
                if (recorded[i] <= to && ended[i] >= from && (villages == null || villages[page.village[i]])) {
                    census.needed(page.service[i], page.categories[i], page.person[i]);
                }
            }
        });
    }

    long open(boolean @Nullable [] villages) {
        long[] open = {0};
        pages.each(page -> {
            if (villages == null) {
                open[0] += page.open;
            } else if (page.open > 0) {
                for (int i = 0; i < Pages.SIZE; i++) {
                    open[0] += page.ended[i] == Days.OPEN && villages[page.village[i]] ? 1 : 0;
                }
            }
        });
        return open[0];
    }
}
