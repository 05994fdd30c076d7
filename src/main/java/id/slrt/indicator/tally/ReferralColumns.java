package id.slrt.indicator.tally;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Referrals with the days of their answers: 15 bytes each. */
final class ReferralColumns {
    static final byte ENDED = 0;
    static final byte OPEN = 1;
    static final byte COMPLETED = 2;
    static final byte RETURNED = 3;

    private static final class Page {
        final short[] sent = new short[Pages.SIZE];
        final short[] accepted = new short[Pages.SIZE];
        final short[] ended = new short[Pages.SIZE];
        final short[] due = new short[Pages.SIZE];
        final char[] agency = new char[Pages.SIZE];
        final char[] village = new char[Pages.SIZE];
        final char[] reason = new char[Pages.SIZE];
        final byte[] state = new byte[Pages.SIZE];
        short first = Days.OPEN;
        short last = Days.NEVER;
        int open;

        Page() {
            for (short[] days : new short[][] {sent, accepted, ended, due}) {
                Arrays.fill(days, Days.NEVER);
            }
        }

        void reaches(short day) {
            if (day != Days.NEVER) {
                first = (short) Math.min(first, day);
                last = (short) Math.max(last, day);
            }
        }
    }

    private final Pages<Page> pages = new Pages<>(Page::new);

    /** Days of what has not happened are {@link Days#NEVER}. */
    void put(
            long id,
            short sent,
            short accepted,
            short ended,
            short due,
            char agency,
            char village,
            byte state,
            char reason) {
        Page page = pages.of(id);
        int i = Pages.slot(id);
        page.open += (state == OPEN ? 1 : 0) - (page.state[i] == OPEN ? 1 : 0);
        page.sent[i] = sent;
        page.accepted[i] = accepted;
        page.ended[i] = ended;
        page.due[i] = due;
        page.agency[i] = agency;
        page.village[i] = village;
        page.state[i] = state;
        page.reason[i] = reason;
        page.reaches(sent);
        page.reaches(accepted);
        page.reaches(ended);
    }

    void remove(long id) {
        put(id, Days.NEVER, Days.NEVER, Days.NEVER, Days.NEVER, (char) 0, (char) 0, ENDED, (char) 0);
    }

    /** @param workingDays up to each day, from {@link Days#NEVER} on */
    void work(
            IntFunction<AgencyTally> agencies,
            Codes reasons,
            int[] workingDays,
            int from,
            int to,
            int today,
            boolean @Nullable [] villages) {
        pages.each(page -> {
            if (page.open == 0 && (page.first > to || page.last < from)) {
                return;
            }
            for (int i = 0; i < Pages.SIZE; i++) {
                int sent = page.sent[i];
                if (sent == Days.NEVER || villages != null && !villages[page.village[i]]) {
                    continue;
                }
                if (sent >= from && sent <= to) {
                    agencies.apply(page.agency[i]).received(1);
                }
                int accepted = page.accepted[i];
                if (accepted >= from && accepted <= to) {
                    agencies.apply(page.agency[i]).accepted(between(workingDays, sent, accepted), 1);
                }
                int ended = page.ended[i];
                byte state = page.state[i];
                if (state == OPEN) {
                    agencies.apply(page.agency[i]).open(1, late(page.due[i], today) ? 1 : 0);
                } else if (ended >= from && ended <= to && state == COMPLETED) {
                    agencies.apply(page.agency[i]).completed(between(workingDays, sent, ended), 1);
                } else if (ended >= from && ended <= to && state == RETURNED) {
                    String reason = reasons.code(page.reason[i]);
                    agencies.apply(page.agency[i]).returned(reason.isEmpty() ? null : reason, 1);
                }
            }
        });
    }

    private static int between(int[] workingDays, int from, int to) {
        return workingDays[to - Days.NEVER] - workingDays[from - Days.NEVER];
    }

    private static boolean late(short due, int today) {
        return due != Days.NEVER && due < today;
    }

    long late(int today, boolean @Nullable [] villages) {
        long[] late = {0};
        pages.each(page -> {
            for (int i = 0; page.open > 0 && i < Pages.SIZE; i++) {
                if (late(page.due[i], today) && (villages == null || villages[page.village[i]])) {
                    late[0]++;
                }
            }
        });
        return late[0];
    }
}
