package id.slrt.indicator.tally;

import java.util.Arrays;

/** A set of numbers that knows its size; takes room only where numbers are. */
final class Bits {
    private static final int CHUNK_BITS = 15;
    private static final int WORDS = 1 << (CHUNK_BITS - 6);
    private static final long[] NONE = {};

    private long[][] chunks = new long[8][];
    private long size;

    Bits() {
        Arrays.fill(chunks, NONE);
    }

    void add(int number) {
        int at = number >>> CHUNK_BITS;
        if (at >= chunks.length) {
            int before = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(at + 1, 2 * before));
            Arrays.fill(chunks, before, chunks.length, NONE);
        }
        long[] chunk = chunks[at];
        if (chunk.length == 0) {
            chunk = new long[WORDS];
            chunks[at] = chunk;
        }
        int word = number >>> 6 & (WORDS - 1);
        long bit = 1L << number;
        if ((chunk[word] & bit) == 0) {
            chunk[word] |= bit;
            size++;
        }
    }

    long size() {
        return size;
    }
}
