package id.slrt.registry.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * The names that occur in one of their forms (the sounds, or the keys), in memory, with how many people have them. A slip
 * of the pen is looked for by going through all forms of about that length: some ten thousand are compared in a fraction of a millisecond, because
 * the letters of most differ too much to count edits.
 */
final class Lexicon {
    /** A form, the people who have it, and how many slips it is away from what was asked. */
    record Variant(String form, int people, int slips) {}

    private static final int LONGEST = 40;
    /** What more people have is as frequent as can be. */
    private static final int MOST_BEARERS = (1 << 24) - 1;

    /** In the order of a dictionary. */
    private final String[] forms;

    private final int[] bearers;
    /** Where the forms of one length stand among all. */
    private final int[][] places = new int[LONGEST + 1][];
    /** Their letters, one form after the other: those of most are looked at, the forms themselves hardly ever. */
    private final byte[][] texts = new byte[LONGEST + 1][];

    private final long[][] letters = new long[LONGEST + 1][];

    private Lexicon(SortedMap<String, Integer> people) {
        forms = people.keySet().toArray(String[]::new);
        bearers = people.values().stream().mapToInt(Integer::intValue).toArray();
        for (int length = 0; length <= LONGEST; length++) {
            int of = length;
            places[length] = IntStream.range(0, forms.length)
                    .filter(place -> forms[place].length() == of)
                    .toArray();
            letters[length] = new long[places[length].length];
            texts[length] = new byte[length * places[length].length];
            for (int i = 0; i < places[length].length; i++) {
                String form = forms[places[length][i]];
                letters[length][i] = letters(form);
                System.arraycopy(Slips.letters(form), 0, texts[length], i * length, length);
            }
        }
    }

    static Lexicon of(IndexReader reader, String field) throws IOException {
        SortedMap<String, Integer> people = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    people.merge(each.term().utf8ToString(), each.docFreq(), Integer::sum);
                }
            }
        }
        return new Lexicon(people);
    }

    /** How many people have a name of this form. */
    int people(String form) {
        int place = Arrays.binarySearch(forms, form);
        return place < 0 ? 0 : bearers[place];
    }

    int size() {
        return forms.length;
    }

    /** The forms within so many slips, without the form itself: the nearest first, of these the most frequent. */
    List<Variant> near(String form, int slips, int atMost) {
        LongStream.Builder found = LongStream.builder();
        long asked = letters(form);
        Slips count = new Slips(form);
        for (int length = Math.max(1, form.length() - slips);
                length <= Math.min(LONGEST, form.length() + slips);
                length++) {
            long[] of = letters[length];
            byte[] text = texts[length];
            int others = 2 * slips - Math.abs(length - form.length());
            for (int i = 0; i < of.length; i++) {
                if (Long.bitCount(of[i] ^ asked) <= others) {
                    int distance = count.to(text, i * length, length, slips);
                    if (distance <= slips && distance > 0) {
                        found.add(rank(places[length][i], distance));
                    }
                }
            }
        }
        return best(found.build(), atMost);
    }

    /** The most frequent forms that begin so and go on. */
    List<Variant> beginning(String beginning, int atMost) {
        int place = Arrays.binarySearch(forms, beginning);
        int first = place < 0 ? -place - 1 : place + 1;
        int end = first;
        while (end < forms.length && forms[end].startsWith(beginning)) {
            end++;
        }
        return best(IntStream.range(first, end).mapToLong(one -> rank(one, 0)), atMost);
    }

    /** A form as one number, the smaller the better: its slips, how few have it, and its place. */
    private long rank(int place, int slips) {
        return (long) slips << 56 | (long) (MOST_BEARERS - Math.min(MOST_BEARERS, bearers[place])) << 32 | place;
    }

    private List<Variant> best(LongStream ranks, int atMost) {
        return ranks.sorted()
                .limit(atMost)
                .mapToObj(rank -> new Variant(forms[(int) rank], bearers[(int) rank], (int) (rank >>> 56)))
                .toList();
    }

    /** Two bits for each letter: whether it occurs, and whether more than once. One slip changes two bits at most. */
    private static long letters(String form) {
        long letters = 0;
        for (int i = 0; i < form.length(); i++) {
            int at = 2 * Math.clamp(form.charAt(i) - 'a', 0, 25);
            letters |= (letters >>> at & 1) == 0 ? 1L << at : 2L << at;
        }
        return letters;
    }
}
