package id.slrt.registry.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * The sounds of all names that occur, in memory, with how many people have them. A slip of the pen is looked for by
 * going through all sounds of about that length: some ten thousand are compared in a fraction of a millisecond, because
 * the letters of most differ too much to count edits.
 */
final class Lexicon {
    /** A sound, the people who have it, and how many slips it is away from what was asked. */
    record Variant(String sound, int people, int slips) {}

    private static final int LONGEST = 40;

    private final Map<String, Integer> people;
    /** As in a dictionary, for those that begin alike. */
    private final String[] inOrder;

    private final int[] bearersInOrder;
    /** By their length, for those that are nearly alike. */
    private final String[][] sounds = new String[LONGEST + 1][];

    private final int[][] bearers = new int[LONGEST + 1][];
    /** The letters of the sounds of one length, one after the other. */
    private final byte[][] texts = new byte[LONGEST + 1][];

    private final long[][] letters = new long[LONGEST + 1][];

    private Lexicon(Map<String, Integer> people) {
        this.people = people;
        inOrder = people.keySet().stream().sorted().toArray(String[]::new);
        bearersInOrder = Arrays.stream(inOrder).mapToInt(this::people).toArray();
        List<List<String>> byLength = new ArrayList<>();
        for (int length = 0; length <= LONGEST; length++) {
            byLength.add(new ArrayList<>());
        }
        people.keySet().stream()
                .filter(sound -> sound.length() <= LONGEST)
                .forEach(sound -> byLength.get(sound.length()).add(sound));
        for (int length = 0; length <= LONGEST; length++) {
            sounds[length] = byLength.get(length).toArray(String[]::new);
            letters[length] = new long[sounds[length].length];
            bearers[length] = new int[sounds[length].length];
            texts[length] = new byte[length * sounds[length].length];
            for (int i = 0; i < sounds[length].length; i++) {
                letters[length][i] = letters(sounds[length][i]);
                bearers[length][i] = people(sounds[length][i]);
                System.arraycopy(Slips.letters(sounds[length][i]), 0, texts[length], i * length, length);
            }
        }
    }

    static Lexicon of(IndexReader reader) throws IOException {
        Map<String, Integer> people = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.SOUND);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    people.merge(each.term().utf8ToString(), each.docFreq(), Integer::sum);
                }
            }
        }
        return new Lexicon(people);
    }

    /** How many people have a name that sounds so. */
    int people(String sound) {
        return people.getOrDefault(sound, 0);
    }

    int size() {
        return people.size();
    }

    /** The sounds within so many slips, without the sound itself: the nearest first, of these the most frequent. */
    List<Variant> near(String sound, int slips, int atMost) {
        List<Variant> found = new ArrayList<>();
        long asked = letters(sound);
        Slips count = new Slips(sound);
        for (int length = Math.max(1, sound.length() - slips);
                length <= Math.min(LONGEST, sound.length() + slips);
                length++) {
            long[] of = letters[length];
            byte[] text = texts[length];
            int others = 2 * slips - Math.abs(length - sound.length());
            for (int i = 0; i < of.length; i++) {
                if (Long.bitCount(of[i] ^ asked) <= others) {
                    int distance = count.to(text, i * length, length, slips);
                    if (distance <= slips && distance > 0) {
                        found.add(new Variant(sounds[length][i], bearers[length][i], distance));
                    }
                }
            }
        }
        return best(found, atMost);
    }

    /** The most frequent sounds that begin so and go on. */
    List<Variant> beginning(String beginning, int atMost) {
        PriorityQueue<Variant> most = new PriorityQueue<>(Comparator.comparingInt(Variant::people));
        int found = Arrays.binarySearch(inOrder, beginning);
        for (int i = found < 0 ? -found - 1 : found + 1; i < inOrder.length && inOrder[i].startsWith(beginning); i++) {
            int bearers = bearersInOrder[i];
            if (most.size() < atMost) {
                most.add(new Variant(inOrder[i], bearers, 0));
            } else if (bearers > most.element().people()) {
                most.remove();
                most.add(new Variant(inOrder[i], bearers, 0));
            }
        }
        return best(most, atMost);
    }

    private static List<Variant> best(Collection<Variant> found, int atMost) {
        return found.stream()
                .sorted(Comparator.comparingInt(Variant::slips).thenComparingInt(variant -> -variant.people()))
                .limit(atMost)
                .toList();
    }

    /** Two bits for each letter: whether it occurs, and whether more than once. One slip changes two bits at most. */
    private static long letters(String sound) {
        long letters = 0;
        for (int i = 0; i < sound.length(); i++) {
            int at = 2 * Math.clamp(sound.charAt(i) - 'a', 0, 25);
            letters |= (letters >>> at & 1) == 0 ? 1L << at : 2L << at;
        }
        return letters;
    }
}
