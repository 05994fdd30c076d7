package id.slrt.registry.search;

/**
 * Counts the edits from one word to many others: letters missing, too many or wrong, and two neighbours swapped. All
 * cells of a column are computed at once as the bits of a number (Hyyrö 2003, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances"). Words of more than 64 letters are compared by their first 64.
 */
final class Slips {
    private static final int LONGEST = 64;
    /** Letters differ in their last five bits, and so do digits. */
    private static final int LETTERS = 32;

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
        byte[] letters = letters(other);
        return to(letters, 0, letters.length, Integer.MAX_VALUE / 2);
    }

    /** As they are compared. */
    static byte[] letters(String word) {
        byte[] letters = new byte[Math.min(LONGEST, word.length())];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) letter(word, i);
        }
        return letters;
    }

    /** The edits to the word that begins there, or some number above {@code most} when there are more. */
    int to(byte[] letters, int start, int size, int most) {
        int edits = length;
        if (length == 0) {
            return size;
        }
        long last = 1L << length - 1;
        long up = -1;
        long down = 0;
        long same = 0;
        long before = 0;
        for (int i = 0; i < size; i++) {
            long here = places[letters[start + i]];
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
            if (edits - (size - 1 - i) > most) { // each letter left takes away one at best
                return most + 1;
            }
        }
        return edits;
    }

    private static int letter(String word, int at) {
        return word.charAt(at) & LETTERS - 1;
    }
}
