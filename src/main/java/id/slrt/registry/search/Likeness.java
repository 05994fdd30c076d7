package id.slrt.registry.search;

import java.util.Collections;
import java.util.Set;

/** How alike two words of names are: 1 for the same word, 0 for two different ones. */
final class Likeness {
    static final float SAME = 1f;
    static final float SPELLING = 0.98f;
    static final float SOUND = 0.85f;
    private static final float ONE_SLIP = 0.8f;
    private static final float SOUND_AND_SLIP = 0.7f;
    private static final float TWO_SLIPS = 0.6f;
    private static final float SOUND_AND_SLIPS = 0.55f;
    private static final float PART = 0.4f;
    private static final int SHORTEST_PART = 5;
    private static final float OTHER_ENDING = 0.45f;

    /** Different names however close they look. */
    private static final Set<String> NOT_THE_SAME =
            Set.of("dewi dwi", "suharto suhartono", "wahiudi wahiuni", "abdul abdula");

    private Likeness() {}

    static float of(Word a, Word b) {
        float strength = Math.min(a.strength(), b.strength());
        if (a.raw().equals(b.raw())) {
            return SAME;
        }
        if (!Collections.disjoint(a.keys(), b.keys())) {
            return SPELLING * strength;
        }
        if (isPairOfNames(a.key(), b.key())) {
            return 0;
        }
        if (!Collections.disjoint(a.sounds(), b.sounds())) {
            return SOUND * strength;
        }
        if (strength < 1) {
            return abbreviation(a.raw(), b.raw());
        }
        return Math.max(slips(a, b), isPartOf(a.raw(), b.raw()) || isPartOf(b.raw(), a.raw()) ? PART : 0);
    }

    /** Moc for Moch, Mo for Moh. */
    private static float abbreviation(String a, String b) {
        return Math.min(a.length(), b.length()) > 1 && Slips.between(a, b) == 1 ? SOUND_AND_SLIP : 0;
    }

    /** Half of what somebody wrote as one word. */
    private static boolean isPartOf(String part, String whole) {
        return part.length() >= SHORTEST_PART
                && whole.length() >= part.length() + 3
                && (whole.startsWith(part) || whole.endsWith(part));
    }

    /** From 0, the very same, to the last, hardly alike. */
    static final int GRADES = 7;

    private static final float[] LEAST = {SAME, SPELLING, SOUND, ONE_SLIP, SOUND_AND_SLIP, TWO_SLIPS, 0};

    /** How much less a grade is worth than the one before, at least, in bits. */
    private static final float[] LOSS = {0, -1.2f, -1.3f, -2, -1.5f, -2.5f, -2};

    /** How often the right person is written so, as a logarithm. */
    private static final float[] CHANCE = {-0.5f, -2, -3, -3, -4, -5, -6};

    static int grade(float likeness) {
        int grade = 0;
        while (likeness < LEAST[grade]) {
            grade++;
        }
        return grade;
    }

    /** The grade of a sound so many slips away; of three, the number of grades. */
    static int gradeOfSlips(int slips) {
        return new int[] {2, 3, 5, GRADES}[slips];
    }

    static float loss(int grade) {
        return LOSS[grade];
    }

    static float chance(int grade) {
        return CHANCE[grade];
    }

    /** How many slips of the pen a word of this length may hide: lettters missing, doubled, wrong or swapped. */
    static int allowed(int length) {
        return length <= 2 ? 0 : length <= 4 ? 1 : 2;
    }

    private static float slips(Word first, Word second) {
        String a = first.key();
        String b = second.key();
        int allowed = Math.min(allowed(a.length()), allowed(b.length()));
        if (allowed == 0) {
            return lacksOneOf(first.raw(), second.raw()) || lacksOneOf(second.raw(), first.raw()) ? ONE_SLIP : 0;
        }
        if (Math.abs(a.length() - b.length()) > allowed + 1) {
            return 0;
        }
        float likeness = Math.max(
                slips(a, b, allowed, ONE_SLIP, TWO_SLIPS),
                slips(first.raw(), second.raw(), allowed, ONE_SLIP, TWO_SLIPS));
        if (likeness > 0 && otherEnding(a, b)) {
            return Math.min(OTHER_ENDING, likeness);
        }
        return Math.max(
                likeness,
                slips(first.sounds().getFirst(), second.sounds().getFirst(), allowed, SOUND_AND_SLIP, SOUND_AND_SLIPS));
    }

    /** Nu is Nur, Sii is Siti: where a wrong letter would make another name, one may be missing. */
    private static boolean lacksOneOf(String shorter, String longer) {
        return shorter.length() >= 2 && longer.length() == shorter.length() + 1 && Slips.between(shorter, longer) == 1;
    }

    private static float slips(String a, String b, int allowed, float one, float two) {
        int slips = Slips.between(a, b);
        if (slips > allowed) {
            return 0;
        }
        return slips <= 1 ? one : two;
    }

    private static boolean isPairOfNames(String a, String b) {
        return NOT_THE_SAME.contains(a.compareTo(b) < 0 ? a + " " + b : b + " " + a);
    }

    /** Yulianto and Yulianti, Wahyudi and Wahyuni: the endings of a man's and a woman's name. */
    private static boolean otherEnding(String a, String b) {
        int length = a.length();
        if (length != b.length() || !a.regionMatches(0, b, 0, length - 2)) {
            return false;
        }
        String endings = a.substring(length - 2) + b.substring(length - 2);
        return a.charAt(length - 1) != b.charAt(length - 1) && isMaleFemale(endings)
                || endings.equals("dini")
                || endings.equals("nidi");
    }

    private static boolean isMaleFemale(String endings) {
        char first = endings.charAt(1);
        char second = endings.charAt(3);
        return first == 'o' && second == 'i' || first == 'i' && second == 'o';
    }
}
