package id.slrt.referral.figure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many times something took how many working days. */
final class Days {
    private final SortedMap<Integer, Long> times = new TreeMap<>();
    private long total;

    void add(int days, long number) {
        times.merge(Math.max(0, days), number, Long::sum);
        total += number;
    }

    /** The number of days within which this share of it was done (nearest rank); null when it never was. */
    @Nullable
    Integer within(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (Map.Entry<Integer, Long> one : times.entrySet()) {
            seen += one.getValue();
            if (seen >= wanted) {
                return one.getKey();
            }
        }
        return null;
    }
}
