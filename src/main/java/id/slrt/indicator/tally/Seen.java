package id.slrt.indicator.tally;

import java.util.Arrays;

/** Who was met for which of 64 questions: each one once. Takes room only where numbers are. */
final class Seen {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final long[] NONE = {};

    private final long[] counts = new long[Long.SIZE];
    private long[][] chunks = {NONE};

    /** @param questions a bit for each that this one counts in */
    void see(int number, long questions) {
        int at = number >>> CHUNK_BITS;
        long[] chunk = at < chunks.length ? chunks[at] : NONE;
        if (chunk.length == 0) {
            chunk = make(at);
        }
        int i = number & (CHUNK - 1);
        long fresh = questions & ~chunk[i];
        if (fresh != 0) {
            chunk[i] |= fresh;
            do {
                counts[Long.numberOfTrailingZeros(fresh)]++;
                fresh &= fresh - 1;
            } while (fresh != 0);
        }
    }

    private long[] make(int at) {
        if (at >= chunks.length) {
            int before = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(at + 1, 2 * before));
            Arrays.fill(chunks, before, chunks.length, NONE);
        }
        long[] chunk = new long[CHUNK];
        chunks[at] = chunk;
        return chunk;
    }

    long count(int question) {
        return counts[question];
    }
}
