package id.slrt.registry.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the clues are worth for the people of one stretch of the index, which is short enough to stay in the
 * processor's cache. People are numbered from the beginning of the stretch.
 */
final class Window {
    static final int SIZE = 1 << 15;

    /** Looking somebody up in a list costs about as much as going through so many. */
    private static final int LOOK_UP = 16;
    /** Bits are added up in such steps; the number of the last clue that was counted stands in the lowest 8 bits. */
    private static final float STEPS_A_BIT = 1 << 12;

    private static final int NUMBER = 0xff;
    /** 64 people are one word of {@link #order}. */
    private static final int WORD = 6;

    /** What each has; 0 for those not met, and those forgotten. */
    private final int[] sums = new int[SIZE];
    /** Who was met, with room for one who was met before. */
    private final int[] met = new int[SIZE + 1];
    /** One bit for each, to put them in order. */
    private final long[] order = new long[SIZE >>> WORD];

    private int from;
    private int end;
    /** How many were met, and not forgotten. */
    private int count;

    private boolean inOrder;

    void open(int first, int after) {
        from = first;
        end = after;
        inOrder = false;
    }

    /** Counts a way for all of them, unless a better way of the same clue did. */
    void add(DocIdSetIterator people, int clue, float bits) throws IOException {
        int way = way(clue, bits);
        int all = count;
        int doc = people.docID() < from ? people.advance(from) : people.docID();
        for (; doc < end; doc = people.nextDoc()) {
            int person = doc - from;
            int sum = sums[person];
            met[all] = person;
            all += sum == 0 ? 1 : 0;
            if ((sum & NUMBER) != clue) {
                sums[person] = (sum & ~NUMBER) + way;
            }
        }
        count = all;
    }

    /** As {@link #add}, but only for those kept; {@code many} is about how many of the window are in the list. */
    void more(DocIdSetIterator people, int clue, float bits, long many) throws IOException {
        int way = way(clue, bits);
        if ((long) count * LOOK_UP < many) {
            lookUp(people, clue, way);
            return;
        }
        int doc = people.docID() < from ? people.advance(from) : people.docID();
        for (; doc < end; doc = people.nextDoc()) {
            count(doc - from, clue, way);
        }
    }

    private void lookUp(DocIdSetIterator people, int clue, int way) throws IOException {
        sort();
        int doc = people.docID();
        for (int i = 0; i < count && doc < end; i++) {
            int wanted = from + met[i];
            doc = doc < wanted ? people.advance(wanted) : doc;
            if (doc == wanted) {
                count(met[i], clue, way);
            }
        }
    }

    private void count(int person, int clue, int way) {
        int sum = sums[person];
        if (sum != 0 && (sum & NUMBER) != clue) {
            sums[person] = (sum & ~NUMBER) + way;
        }
    }

    /** Puts those met into the order of the index. */
    private void sort() {
        if (inOrder) {
            return;
        }
        for (int i = 0; i < count; i++) {
            order[met[i] >>> WORD] |= 1L << met[i];
        }
        count = 0;
        for (int word = 0; word < order.length; word++) {
            for (long left = order[word]; left != 0; left &= left - 1) {
                met[count++] = (word << WORD) + Long.numberOfTrailingZeros(left);
            }
            order[word] = 0;
        }
        inOrder = true;
    }

    /** Forgets those who have less; without a jump for each, as nobody can tell which way it would go. */
    void keep(float least) {
        int steps = (int) (least * STEPS_A_BIT) << 8;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int person = met[i];
            int sum = sums[person];
            met[kept] = person;
            kept += sum >= steps ? 1 : 0;
            sums[person] = sum >= steps ? sum : 0;
        }
        count = kept;
    }

    /** Whether nobody was kept. */
    boolean isEmpty() {
        return count == 0;
    }

    /** Hands over who was met, and forgets everybody. */
    void close(Best best, int base, @Nullable Bits living) {
        if (count == 0) {
            return;
        }
        synchronized (best) {
            for (int i = 0; i < count; i++) {
                int person = met[i];
                if (living == null || living.get(from + person)) {
                    best.add(base + from + person, (sums[person] >>> 8) / STEPS_A_BIT);
                }
                sums[person] = 0;
            }
            count = 0;
            best.update();
        }
    }

    private static int way(int clue, float bits) {
        return (int) (bits * STEPS_A_BIT) << 8 | clue;
    }
}
