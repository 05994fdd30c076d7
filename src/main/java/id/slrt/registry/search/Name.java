package id.slrt.registry.search;

import java.util.ArrayList;
import java.util.List;

/** A name taken apart once, to be compared with many others by the rules of search, whichever way round. */
public final class Name {
    private static final float ALIKE = 0.6f;
    private static final float ABBREVIATED = 0.48f;
    private static final float SPELLED = 0.9f;

    private final List<Word> words;

    private Name(List<Word> words) {
        this.words = words;
    }

    public static Name of(String text) {
        return new Name(NameKeys.words(text));
    }

    /** How two names fit, the best first. */
    public enum Fit {
        /** Letter for letter, titles aside. */
        EXACT,
        /** The same by rules that are certain. */
        SPELLING,
        /** The same by rules that hold often, with slips of the pen, or abbreviated. */
        SIMILAR,
        /** All words of the shorter are in the longer. */
        PARTIAL,
        /** Some words are the same, others contradict. */
        MIXED,
        OTHER
    }

    /**
     * A comparison.
     *
     * @param shared the words both have, by their keys; two keys that are taken for one as {@code one|other}
     */
    public record Comparison(Fit fit, List<String> shared) {}

    /** What the certain rules leave of the words; a word that is only an abbreviation is left out. */
    public List<String> keys() {
        return words.stream()
                .filter(word -> word.strength() == 1)
                .map(Word::key)
                .toList();
    }

    /** How the words may sound, abbreviations written out. */
    public List<String> sounds() {
        return words.stream().flatMap(word -> word.sounds().stream()).distinct().toList();
    }

    public Comparison compare(Name other) {
        boolean[] taken = new boolean[words.size()];
        boolean[] takenOther = new boolean[other.words.size()];
        List<String> shared = new ArrayList<>(3);
        float least = 1;
        boolean exact = words.size() == other.words.size();
        for (int pass = 0; pass < Math.min(taken.length, takenOther.length); pass++) {
            float best = ABBREVIATED;
            int at = -1;
            int atOther = -1;
            for (int i = 0; i < taken.length; i++) {
                for (int j = 0; j < takenOther.length && !taken[i]; j++) {
                    float likeness = takenOther[j] ? 0 : Likeness.of(words.get(i), other.words.get(j));
                    if (likeness > best) {
                        best = likeness;
                        at = i;
                        atOther = j;
                    }
                }
            }
            if (at < 0) {
                break;
            }
            taken[at] = true;
            takenOther[atOther] = true;
            exact &= at == atOther && best == Likeness.SAME;
            least = Math.min(least, best);
            if (best >= ALIKE) {
                shared.add(key(words.get(at), other.words.get(atOther)));
            }
        }
        boolean joined = join(words, taken, other.words, takenOther, shared)
                | join(other.words, takenOther, words, taken, shared);
        return new Comparison(fit(left(taken), left(takenOther), shared, exact && !joined, least), shared);
    }

    private static Fit fit(int left, int leftOther, List<String> shared, boolean exact, float least) {
        if (left == 0 && leftOther == 0) {
            return exact ? Fit.EXACT : least >= SPELLED ? Fit.SPELLING : Fit.SIMILAR;
        }
        if (shared.isEmpty()) {
            return Fit.OTHER;
        }
        return left == 0 || leftOther == 0 ? Fit.PARTIAL : Fit.MIXED;
    }

    /** Two neighbours of the one that the other writes together. */
    private static boolean join(
            List<Word> apart, boolean[] taken, List<Word> together, boolean[] takenOther, List<String> shared) {
        boolean found = false;
        for (int i = 0; i + 1 < taken.length; i++) {
            for (int j = 0; j < takenOther.length && !taken[i] && !taken[i + 1]; j++) {
                if (!takenOther[j]
                        && Likeness.of(NameKeys.joined(apart.get(i), apart.get(i + 1)), together.get(j)) >= SPELLED) {
                    taken[i] = true;
                    taken[i + 1] = true;
                    takenOther[j] = true;
                    found = true;
                    shared.add(together.get(j).key());
                }
            }
        }
        return found;
    }

    private static String key(Word a, Word b) {
        return a.key().equals(b.key()) ? a.key() : a.key() + "|" + b.key();
    }

    private static int left(boolean[] taken) {
        int left = 0;
        for (boolean one : taken) {
            left += one ? 0 : 1;
        }
        return left;
    }

    /** The words as they are compared. */
    @Override
    public String toString() {
        return String.join(" ", words.stream().map(Word::raw).toList());
    }
}
