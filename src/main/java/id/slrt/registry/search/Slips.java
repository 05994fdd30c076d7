package id.slrt.registry.search;

/**
 * Counts the edits from one word to many others: letters missing, too many or wrong, and two neighbours swapped. All
 * cells of a column are computed at once as the bits of a number (Hyyrö 2003, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances"). Words of more than 64 letters are compared by their first 64.
 */
final class Slips {
    private static final int LONGEST = 64;
    private static final int LETTERS = 128;

    private final long[] places = new long[LETTERS];
    private final int length;

    Slips(String word) {
        length = Math.min(LONGEST, word.length());
        for (int i = 0; i < length; i++) {
            places[letter(word, i)] |= 1L << i;
        }
    }

    static int between(String a, String b) {
        return new Slips(a).to(b);
    }

    int to(String other) {
        int edits = length;
        if (length == 0) {
            return other.length();
        }
        long last = 1L << length - 1;
        long up = -1;
        long down = 0;
        long same = 0;
        long before = 0;
        for (int i = 0; i < Math.min(LONGEST, other.length()); i++) {
            long here = places[letter(other, i)];
            long swapped = (~same & here) << 1 & before;
            same = (here & up) + up ^ up | here | down | swapped;
            long more = down | ~(same | up);
            long fewer = same & up;
            if ((more & last) != 0) {
                edits++;
            }
            if ((fewer & last) != 0) {
                edits--;
            }
            more = more << 1 | 1;
            fewer <<= 1;
            up = fewer | ~(same | more);
            down = more & same;
            before = here;
        }
        return edits;
    }

    private static int letter(String word, int at) {
        return word.charAt(at) & LETTERS - 1;
    }
}
