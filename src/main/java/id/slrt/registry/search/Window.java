package id.slrt.registry.search;

import java.io.IOException;
import java.util.Arrays;
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
    private static final float STEPS_A_BIT = 1 << 14;

    private static final int NUMBER = 0xff;
    /** 64 people are one word of {@link #met}. */
    private static final int WORD = 6;

    private final int[] sums = new int[SIZE];
    /** One bit for each who was met. */
    private final long[] met = new long[SIZE >>> WORD];

    private int from;
    private int end;
    /** How many were kept last. */
    private int kept;

    void open(int first, int after) {
        from = first;
        end = after;
    }

    /** Counts a way for all of them, unless a better way of the same clue did. */
    void add(DocIdSetIterator people, int clue, float bits) throws IOException {
        int way = way(clue, bits);
        int doc = people.docID() < from ? people.advance(from) : people.docID();
        for (; doc < end; doc = people.nextDoc()) {
            int person = doc - from;
            int sum = sums[person];
            if ((sum & NUMBER) != clue) {
                sums[person] = (sum & ~NUMBER) + way;
                met[person >>> WORD] |= 1L << person;
            }
        }
    }

    /** As {@link #add}, but only for those kept; {@code many} is about how many of the window are in the list. */
    void more(DocIdSetIterator people, int clue, float bits, long many) throws IOException {
        int way = way(clue, bits);
        if ((long) kept * LOOK_UP < many) {
            lookUp(people, clue, way);
            return;
        }
        int doc = people.docID() < from ? people.advance(from) : people.docID();
        for (; doc < end; doc = people.nextDoc()) {
            count(doc - from, clue, way);
        }
    }

    private void lookUp(DocIdSetIterator people, int clue, int way) throws IOException {
        int doc = people.docID();
        for (int word = 0; word < met.length && doc < end; word++) {
            for (long left = met[word]; left != 0; left &= left - 1) {
                int person = person(word, left);
                doc = doc < from + person ? people.advance(from + person) : doc;
                if (doc == from + person) {
                    count(person, clue, way);
                }
            }
        }
    }

    private void count(int person, int clue, int way) {
        int sum = sums[person];
        if (sum != 0 && (sum & NUMBER) != clue) {
            sums[person] = (sum & ~NUMBER) + way;
        }
    }

    /** Forgets those who have less. */
    void keep(float least) {
        int steps = (int) (least * STEPS_A_BIT);
        kept = 0;
        for (int word = 0; word < met.length; word++) {
            for (long left = met[word]; left != 0; left &= left - 1) {
                int person = person(word, left);
                if (sums[person] >>> 8 < steps) {
                    sums[person] = 0;
                    met[word] &= ~(1L << person);
                } else {
                    kept++;
                }
            }
        }
    }

    /** Whether nobody was kept. */
    boolean isEmpty() {
        return kept == 0;
    }

    /** Hands over who was met, and forgets everybody. */
    void close(Best best, int base, @Nullable Bits living) {
        for (int word = 0; word < met.length; word++) {
            for (long left = met[word]; left != 0; left &= left - 1) {
                int person = person(word, left);
                if (living == null || living.get(from + person)) {
                    best.add(base + from + person, (sums[person] >>> 8) / STEPS_A_BIT);
                }
            }
        }
        best.update();
        Arrays.fill(sums, 0);
        Arrays.fill(met, 0);
    }

    private static int way(int clue, float bits) {
        return (int) (bits * STEPS_A_BIT) << 8 | clue;
    }

    /** The first of those left in a word of {@link #met}. */
    private static int person(int word, long left) {
        return (word << WORD) + Long.numberOfTrailingZeros(left);
    }
}
