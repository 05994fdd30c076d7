package id.slrt.registry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How the wanted words of a name fit those a person has, in whatever order, neighbours written apart or together.
 *
 * @param bits what that is worth
 * @param matched how many of the wanted words fit
 * @param left which of the wanted words do not
 * @param reason the code that sums it up; empty when nothing fits
 */
record NameMatch(float bits, int matched, List<Word> left, String reason) {
    private static final float BEGINNING = 0.75f;
    private static final float INITIAL = 0.3f;
    /** Words written together that fit by their sound or with a slip fit that much less. */
    private static final float TOGETHER = 0.9f;

    /** One letter in about ten, often left to itself. */
    static final float INITIAL_BITS = 2;

    /** What letters in common are worth that no rule speaks of: of those equally like, who is written most so is first. */
    private static final float LETTERS = 1;

    private static final NameMatch NOTHING = new NameMatch(0, 0, List.of(), "");

    /** One way to lay some wanted words on some of the person's. */
    private record Pair(int wanted, int wantedLength, int has, int hasLength, float likeness, float bits) {
        boolean overlaps(boolean[] wantedTaken, boolean[] hasTaken) {
            for (int i = wanted; i < wanted + wantedLength; i++) {
                if (wantedTaken[i]) {
                    return true;
                }
            }
            for (int i = has; i < has + hasLength; i++) {
                if (hasTaken[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * @param cut whether the last wanted word may be cut short
     */
    static NameMatch of(List<Word> wanted, List<Word> has, boolean cut, Worth worth) {
        if (wanted.isEmpty()) {
            return NOTHING;
        }
        List<Pair> pairs = pairs(wanted, has, cut, worth);
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.bits() / pair.wantedLength()));
        boolean[] wantedTaken = new boolean[wanted.size()];
        boolean[] hasTaken = new boolean[has.size()];
        float bits = 0;
        float least = 1;
        boolean inOrder = true;
        boolean begun = false;
        boolean old = true;
        for (Pair pair : pairs) {
            if (pair.overlaps(wantedTaken, hasTaken)) {
                continue;
            }
            Arrays.fill(wantedTaken, pair.wanted(), pair.wanted() + pair.wantedLength(), true);
            Arrays.fill(hasTaken, pair.has(), pair.has() + pair.hasLength(), true);
            bits += pair.bits();
            least = Math.min(least, pair.likeness());
            inOrder &= pair.wanted() == pair.has();
            begun |= pair.likeness() == BEGINNING;
            old &= Spelling.isOldAndNew(
                    wanted.get(pair.wanted()).raw(), has.get(pair.has()).raw());
        }
        List<Word> left = left(wanted, wantedTaken);
        int more = count(hasTaken, false);
        int matched = count(wantedTaken, true);
        bits += more * Weight.WORD_MORE.bits() + (inOrder ? 0 : Weight.WORDS_IN_OTHER_ORDER.bits());
        bits += letters(wanted, has, worth);
        return new NameMatch(
                bits, matched, left, matched == 0 ? "" : reason(left.isEmpty(), more, least, inOrder, begun, old));
    }

    private static float letters(List<Word> wanted, List<Word> has, Worth worth) {
        float letters = 0;
        for (Word word : wanted) {
            float most = 0;
            for (Word other : has) {
                most = Math.max(most, worth.letters(word, other));
            }
            letters += most - 1;
        }
        return letters * LETTERS;
    }

    private static List<Pair> pairs(List<Word> wanted, List<Word> has, boolean cut, Worth worth) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Word word = wanted.get(i);
            boolean mayBeCut = cut && i == wanted.size() - 1;
            for (int j = 0; j < has.size(); j++) {
                float likeness = likeness(word, has.get(j), mayBeCut, worth);
                add(pairs, new Pair(i, 1, j, 1, likeness, bits(likeness, word, mayBeCut, worth)));
            }
            for (int j = 0; j + 1 < has.size(); j++) {
                if (fits(has.get(j), has.get(j + 1), word)) {
                    float likeness = together(word, NameKeys.joined(has.get(j), has.get(j + 1)), worth);
                    add(pairs, new Pair(i, 1, j, 2, likeness, worth.of(word, likeness)));
                }
            }
        }
        for (int i = 0; i + 1 < wanted.size(); i++) {
            Word first = wanted.get(i);
            Word second = wanted.get(i + 1);
            for (int j = 0; j < has.size(); j++) {
                if (fits(first, second, has.get(j))) {
                    float likeness = together(first, second, has.get(j), worth);
                    add(pairs, new Pair(i, 2, j, 1, likeness, bits(likeness, first, second, worth)));
                }
            }
        }
        return pairs;
    }

    /** Whether two words written as one may be a third. */
    private static boolean fits(Word first, Word second, Word one) {
        int length = first.raw().length() + second.raw().length();
        return Math.abs(length - one.raw().length()) <= 3;
    }

    private static float likeness(Word wanted, Word has, boolean mayBeCut, Worth worth) {
        float likeness = worth.likeness(wanted, has);
        if (mayBeCut && likeness < BEGINNING && isBeginning(wanted, has)) {
            return BEGINNING;
        }
        boolean initial = wanted.raw().length() == 1 || has.raw().length() == 1;
        return likeness == 0 && initial && wanted.raw().charAt(0) == has.raw().charAt(0) ? INITIAL : likeness;
    }

    private static float together(Word wanted, Word has, Worth worth) {
        float likeness = worth.likeness(wanted, has);
        return likeness >= Likeness.SPELLING ? Likeness.SPELLING : likeness * TOGETHER;
    }

    /** Two wanted words as the one that somebody has, in their order or, without a slip, the other way round. */
    private static float together(Word first, Word second, Word has, Worth worth) {
        float turned = together(NameKeys.joined(second, first), has, worth);
        return Math.max(
                together(NameKeys.joined(first, second), has, worth), turned < Likeness.SOUND * TOGETHER ? 0 : turned);
    }

    /** Keeps a pair that tells more than a word that the person does not have. */
    private static void add(List<Pair> pairs, Pair pair) {
        if (pair.likeness() > 0 && pair.bits() > Weight.WORD_MISSING.bits()) {
            pairs.add(pair);
        }
    }

    private static float bits(float likeness, Word word, boolean mayBeCut, Worth worth) {
        if (likeness == INITIAL) {
            return INITIAL_BITS;
        }
        if (mayBeCut && likeness == BEGINNING) {
            return worth.ofBeginning(word);
        }
        return worth.of(word, likeness);
    }

    /** A slip in the one word is in one of the two, nobody knows in which. */
    private static float bits(float likeness, Word first, Word second, Worth worth) {
        return Math.min(worth.of(first) + worth.of(second, likeness), worth.of(first, likeness) + worth.of(second));
    }

    /** What an abbreviation stands for is not what somebody began to type. */
    private static boolean isBeginning(Word wanted, Word has) {
        return wanted.raw().length() >= 2
                && has.strength() == 1
                && (has.raw().startsWith(wanted.raw()) || has.key().startsWith(Spelling.beginning(wanted.raw())));
    }

    private static String reason(boolean complete, int more, float least, boolean inOrder, boolean begun, boolean old) {
        if (!complete || begun) {
            return "name_partial";
        }
        if (least < 0.88f) {
            return "name_similar";
        }
        if (more > 0) {
            return "name_partial";
        }
        if (least == Likeness.SAME) {
            return inOrder ? "name_exact" : "name_spelling";
        }
        return old ? "name_old_spelling" : "name_spelling";
    }

    private static List<Word> left(List<Word> wanted, boolean[] taken) {
        List<Word> left = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                left.add(wanted.get(i));
            }
        }
        return left;
    }

    private static int count(boolean[] taken, boolean value) {
        int count = 0;
        for (boolean one : taken) {
            count += one == value ? 1 : 0;
        }
        return count;
    }
}
