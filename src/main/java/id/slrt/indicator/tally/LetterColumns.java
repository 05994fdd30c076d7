package id.slrt.indicator.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Letters in force: 8 bytes each. */
final class LetterColumns {
    private static final class Page {
        final short[] day = new short[Pages.SIZE];
        final char[] kind = new char[Pages.SIZE];
        final char[] service = new char[Pages.SIZE];
        final char[] village = new char[Pages.SIZE];

        Page() {
            Arrays.fill(day, Days.NEVER);
        }
    }

    private final Pages<Page> pages = new Pages<>(Page::new);

    void put(long id, short day, char kind, char service, char village) {
        Page page = pages.of(id);
        int i = Pages.slot(id);
        page.day[i] = day;
        page.kind[i] = kind;
        page.service[i] = service;
        page.village[i] = village;
    }

    void remove(long id) {
        pages.of(id).day[Pages.slot(id)] = Days.NEVER;
    }

    /** How many of each kind for each service. */
    long[][] count(int kinds, int services, int from, int to, boolean @Nullable [] villages) {
        long[][] numbers = new long[kinds][services];
        pages.each(page -> {
            for (int i = 0; i < Pages.SIZE; i++) {
                int day = page.day[i];
                if (day >= from && day <= to && (villages == null || villages[page.village[i]])) {
                    numbers[page.kind[i]][page.service[i]]++;
                }
            }
        });
        return numbers;
    }
}
