package id.slrt.indicator.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many times something took how many working days. */
final class DaysTaken {
    private long[] times = new long[64];
    private long total;

    void add(int days, long number) {
        int taken = Math.max(0, days);
        if (taken >= times.length) {
            times = Arrays.copyOf(times, Math.max(taken + 1, 2 * times.length));
        }
        times[taken] += number;
        total += number;
    }

    void add(DaysTaken more) {
        for (int days = 0; days < more.times.length; days++) {
            if (more.times[days] > 0) {
                add(days, more.times[days]);
            }
        }
    }

    long total() {
        return total;
    }

    /** The number of days within which this share of it was done (nearest rank); null when it never was. */
    @Nullable
    Integer within(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int days = 0; days < times.length; days++) {
            seen += times[days];
            if (total > 0 && seen >= wanted) {
                return days;
            }
        }
        return null;
    }
}
