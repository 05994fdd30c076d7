package id.slrt.registry.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * The pairs worth comparing among many records: those that share a key of a rule, each once however many rules find it.
 * Blocks larger than {@code largest} are left out and counted. Holds a few bytes a record and rule; pairs are passed on
 * as they are found, by all processors.
 */
public final class Blocking<T> {
    /** Takes pairs, from several threads at once. */
    public interface Pairs {
        void take(int a, int b);
    }

    private static final int PORTION = 20_000;

    private final List<T> records;
    private final BiPredicate<T, T> comparable;
    private final List<KeyTable> tables = new ArrayList<>();

    /** @param comparable false for pairs never asked about, such as two of the same file when files are linked */
    public Blocking(List<T> records, List<Rule<T>> rules, int largest, BiPredicate<T, T> comparable) {
        this.records = records;
        this.comparable = comparable;
        rules.forEach(rule -> tables.add(new KeyTable(records, rule, largest)));
    }

    public List<T> records() {
        return records;
    }

    boolean isComparable(T a, T b) {
        return comparable.test(a, b);
    }

    /** Blocks left out as too large. */
    public int oversized() {
        return tables.stream().mapToInt(KeyTable::oversized).sum();
    }

    public void forEach(Pairs pairs) {
        forEach(pairs, _ -> {});
    }

    /** @param progress told now and then how many of 1,000 parts are done */
    public void forEach(Pairs pairs, LongConsumer progress) {
        for (int i = 0; i < tables.size(); i++) {
            int rule = i;
            KeyTable table = tables.get(rule);
            int portions = table.entries.length / PORTION + 1;
            for (int portion = 0; portion < portions; portion += 8) {
                IntStream.range(portion, Math.min(portion + 8, portions))
                        .parallel()
                        .forEach(part -> blocks(rule, part * PORTION, (part + 1) * PORTION, pairs));
                progress.accept((rule * 1000L + portion * 1000L / portions) / tables.size());
            }
        }
        progress.accept(1000);
    }

    /** The blocks that begin in this portion. */
    private void blocks(int rule, int from, int to, Pairs pairs) {
        KeyTable table = tables.get(rule);
        int start = from;
        while (start > 0 && start < table.entries.length && table.key(start) == table.key(start - 1)) {
            start++;
        }
        while (start < Math.min(to, table.entries.length)) {
            int end = table.end(start);
            if (!table.isOversized(table.key(start))) {
                block(rule, table, start, end, pairs);
            }
            start = end;
        }
    }

    private void block(int rule, KeyTable table, int start, int end, Pairs pairs) {
        int key = table.key(start);
        for (int i = start; i < end; i++) {
            int a = (int) table.entries[i];
            for (int j = i + 1; j < end; j++) {
                int b = (int) table.entries[j];
                if (comparable.test(records.get(a), records.get(b))
                        && !metBefore(rule, a, b)
                        && table.isFirst(a, b, key)) {
                    pairs.take(a, b);
                }
            }
        }
    }

    private boolean metBefore(int rule, int a, int b) {
        for (int i = 0; i < rule; i++) {
            if (tables.get(i).joins(a, b)) {
                return true;
            }
        }
        return false;
    }
}
