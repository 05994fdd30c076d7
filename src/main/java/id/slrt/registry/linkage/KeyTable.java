package id.slrt.registry.linkage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys of all records under one rule, as hashes: a few bytes a record. */
final class KeyTable {
    /** Hash in the upper half, record in the lower, sorted: a block is a run of equal upper halves. */
    final long[] entries;

    private final int[] from;
    private final int[] keys;
    private final Set<Integer> oversized = new HashSet<>();

    <T> KeyTable(List<T> records, Rule<T> rule, int largest) {
        from = new int[records.size() + 1];
        int[] all = new int[records.size() * 2 + 1];
        int count = 0;
        for (int i = 0; i < records.size(); i++) {
            int[] own = rule.keys().of(records.get(i)).stream()
                    .mapToInt(KeyTable::hash)
                    .sorted()
                    .distinct()
                    .toArray();
            if (count + own.length > all.length) {
                all = Arrays.copyOf(all, all.length * 3 / 2 + own.length);
            }
            System.arraycopy(own, 0, all, count, own.length);
            count += own.length;
            from[i + 1] = count;
        }
        keys = Arrays.copyOf(all, count);
        entries = new long[count];
        for (int i = 0; i < records.size(); i++) {
            for (int k = from[i]; k < from[i + 1]; k++) {
                entries[k] = (long) keys[k] << Integer.SIZE | i;
            }
        }
        Arrays.sort(entries);
        for (int start = 0; start < entries.length; start = end(start)) {
            if (end(start) - start > largest) {
                oversized.add(key(start));
            }
        }
    }

    /** Where the block that begins here ends. */
    int end(int start) {
        int end = start;
        while (end < entries.length && key(end) == key(start)) {
            end++;
        }
        return end;
    }

    int key(int entry) {
        return (int) (entries[entry] >> Integer.SIZE);
    }

    int oversized() {
        return oversized.size();
    }

    boolean isOversized(int key) {
        return !oversized.isEmpty() && oversized.contains(key);
    }

    /** Whether this rule brings the two together: they share a key whose block is looked at. */
    boolean joins(int a, int b) {
        return firstCommon(a, b) >= 0;
    }

    /** Whether this is the first block in which the two meet. */
    boolean isFirst(int a, int b, int key) {
        int at = firstCommon(a, b);
        return at >= 0 && keys[at] == key;
    }

    /** Where the first key both have stands; -1 when they have none in common. */
    private int firstCommon(int a, int b) {
        int i = from[a];
        int j = from[b];
        while (i < from[a + 1] && j < from[b + 1]) {
            if (keys[i] == keys[j] && !isOversized(keys[i])) {
                return i;
            }
            int before = Integer.compare(keys[i], keys[j]);
            i += before <= 0 ? 1 : 0;
            j += before >= 0 ? 1 : 0;
        }
        return -1;
    }

    private static int hash(String key) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }
}
