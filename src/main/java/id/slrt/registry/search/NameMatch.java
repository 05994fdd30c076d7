package id.slrt.registry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
     * @param rarity bits of a name's key: the rarer, the more
     */
    static NameMatch of(List<Word> wanted, List<Word> has, boolean cut, ToDoubleFunction<String> rarity) {
        if (wanted.isEmpty()) {
            return NOTHING;
        }
        List<Pair> pairs = pairs(wanted, has, cut, rarity);
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.bits()));
        boolean[] wantedTaken = new boolean[wanted.size()];
        boolean[] hasTaken = new boolean[has.size()];
        float bits = 0;
        float least = 1;
        boolean inOrder = true;
        boolean begun = false;
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
        }
        List<Word> left = left(wanted, wantedTaken);
        int more = count(hasTaken, false);
        bits += more * Weight.WORD_MORE.bits();
        int matched = count(wantedTaken, true);
        return new NameMatch(
                bits, matched, left, matched == 0 ? "" : reason(left.isEmpty(), more, least, inOrder, begun));
    }

    private static List<Pair> pairs(List<Word> wanted, List<Word> has, boolean cut, ToDoubleFunction<String> rarity) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            boolean mayBeCut = cut && i == wanted.size() - 1;
            for (int j = 0; j < has.size(); j++) {
                add(pairs, i, 1, wanted.get(i), j, 1, has.get(j), mayBeCut, rarity);
            }
            for (int j = 0; j + 1 < has.size(); j++) {
                add(pairs, i, 1, wanted.get(i), j, 2, NameKeys.joined(has.get(j), has.get(j + 1)), mayBeCut, rarity);
            }
        }
        for (int i = 0; i + 1 < wanted.size(); i++) {
            Word joined = NameKeys.joined(wanted.get(i), wanted.get(i + 1));
            for (int j = 0; j < has.size(); j++) {
                add(pairs, i, 2, joined, j, 1, has.get(j), cut && i + 2 == wanted.size(), rarity);
            }
        }
        return pairs;
    }

    private static void add(
            List<Pair> pairs,
            int wantedAt,
            int wantedLength,
            Word wanted,
            int hasAt,
            int hasLength,
            Word has,
            boolean mayBeCut,
            ToDoubleFunction<String> rarity) {
        float likeness = Likeness.of(wanted, has);
        if (wantedLength + hasLength > 2) {
            likeness = likeness >= Likeness.SPELLING ? Likeness.SPELLING : likeness * 0.9f;
        }
        float share = 1;
        if (mayBeCut && likeness < BEGINNING && isBeginning(wanted, has)) {
            likeness = BEGINNING;
            share = 0.4f + 0.6f * wanted.raw().length() / has.raw().length();
        }
        if (likeness > 0) {
            double worth = rarity.applyAsDouble(has.key()) * likeness * likeness * share;
            pairs.add(new Pair(wantedAt, wantedLength, hasAt, hasLength, likeness, (float) worth));
        }
    }

    private static boolean isBeginning(Word wanted, Word has) {
        return wanted.raw().length() >= 2
                && (has.raw().startsWith(wanted.raw()) || has.key().startsWith(Spelling.beginning(wanted.raw())));
    }

    private static String reason(boolean complete, int more, float least, boolean inOrder, boolean begun) {
        if (!complete || begun) {
            return "name_partial";
        }
        if (least < 0.9f) {
            return "name_similar";
        }
        if (more > 0) {
            return "name_partial";
        }
        return least == Likeness.SAME && inOrder ? "name_exact" : "name_spelling";
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
