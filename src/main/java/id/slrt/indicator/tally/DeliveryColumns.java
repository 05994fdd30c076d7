package id.slrt.indicator.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Services given: 19 bytes each. */
final class DeliveryColumns {
    private static final class Page {
        final short[] day = new short[Pages.SIZE];
        final char[] service = new char[Pages.SIZE];
        final char[] agency = new char[Pages.SIZE];
        final char[] village = new char[Pages.SIZE];
        final char[] categories = new char[Pages.SIZE];
        final int[] person = new int[Pages.SIZE];
        final int[] household = new int[Pages.SIZE];
        final boolean[] byHost = new boolean[Pages.SIZE];

        /** Between which days those of the page lie, at the widest. */
        short first = Days.OPEN;

        short last = Days.NEVER;

        Page() {
            Arrays.fill(day, Days.NEVER);
        }
    }

    final Standing<Census> standing = new Standing<>();
    final Standing<Grouping> groups = new Standing<>();
    private final Pages<Page> pages = new Pages<>(Page::new);

    /** @param household 0: the person is a household of their own */
    void put(
            long id,
            short day,
            char service,
            char agency,
            char village,
            char categories,
            long person,
            long household,
            boolean byHost) {
        Page page = pages.of(id);
        int i = Pages.slot(id);
        boolean same = page.service[i] == service
                && page.categories[i] == categories
                && page.person[i] == person
                && page.household[i] == household
                && page.byHost[i] == byHost;
        boolean sameGroups = same && page.day[i] == day && page.agency[i] == agency && page.village[i] == village;
        short before = page.day[i];
        page.day[i] = day;
        page.service[i] = service;
        page.agency[i] = agency;
        page.village[i] = village;
        page.categories[i] = categories;
        page.person[i] = Math.toIntExact(person);
        page.household[i] = Math.toIntExact(household);
        page.byHost[i] = byHost;
        page.first = (short) Math.min(page.first, day);
        page.last = (short) Math.max(page.last, day);
        standing.changed(
                before,
                before,
                day,
                day,
                same,
                census -> census.knows(service, categories),
                census -> census.given(service, byHost, categories, (int) person, (int) household));
        groups.changed(
                before,
                before,
                day,
                day,
                sameGroups,
                grouping -> grouping.knows(service, agency, village),
                grouping -> grouping.add(day, service, agency, village, (int) person, (int) household));
    }

    void remove(long id) {
        short[] day = pages.of(id).day;
        short before = day[Pages.slot(id)];
        day[Pages.slot(id)] = Days.NEVER;
        standing.changed(before, before, Days.NEVER, Days.NEVER, false, _ -> false, _ -> {});
        groups.changed(before, before, Days.NEVER, Days.NEVER, false, _ -> false, _ -> {});
    }

    void count(Census census, int from, int to, boolean @Nullable [] villages) {
        pages.each(page -> {
            if (page.first > to || page.last < from) {
                return;
            }
            short[] day = page.day;
            for (int i = 0; i < Pages.SIZE; i++) {
                if (day[i] >= from && day[i] <= to && (villages == null || villages[page.village[i]])) {
                    census.given(
                            page.service[i], page.byHost[i], page.categories[i], page.person[i], page.household[i]);
                }
            }
        });
    }

    void group(Grouping grouping, int from, int to, boolean @Nullable [] villages) {
        pages.each(page -> {
            if (page.first > to || page.last < from) {
                return;
            }
            short[] day = page.day;
            for (int i = 0; i < Pages.SIZE; i++) {
                if (day[i] >= from && day[i] <= to && (villages == null || villages[page.village[i]])) {
                    grouping.add(
                            day[i],
                            page.service[i],
                            page.agency[i],
                            page.village[i],
                            page.person[i],
                            page.household[i]);
                }
            }
        });
    }
}
