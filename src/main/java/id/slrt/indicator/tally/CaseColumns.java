package id.slrt.indicator.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cases with the number of their complaints: 6 bytes each. */
final class CaseColumns {
    private static final class Page {
        final short[] day = new short[Pages.SIZE];
        final char[] village = new char[Pages.SIZE];
        final char[] complaints = new char[Pages.SIZE];

        Page() {
            Arrays.fill(day, Days.NEVER);
        }
    }

    private final Pages<Page> pages = new Pages<>(Page::new);

    void put(long id, short day, char village) {
        Page page = pages.of(id);
        int i = Pages.slot(id);
        page.day[i] = day;
        page.village[i] = village;
    }

    void complaints(long id, int number) {
        pages.of(id).complaints[Pages.slot(id)] = (char) number;
    }

    void remove(long id) {
        pages.of(id).day[Pages.slot(id)] = Days.NEVER;
    }

    Heard heard(int from, int to, boolean @Nullable [] villages) {
        long[] heard = {0, 0};
        pages.each(page -> {
            for (int i = 0; i < Pages.SIZE; i++) {
                int day = page.day[i];
                if (day >= from && day <= to && (villages == null || villages[page.village[i]])) {
                    heard[0]++;
                    heard[1] += page.complaints[i];
                }
            }
        });
        return new Heard(heard[0], heard[1]);
    }
}
