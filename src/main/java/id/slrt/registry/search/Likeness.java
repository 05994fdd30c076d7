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
        return strength < 1 ? 0 : slips(a, b);
    }

    /** How likely the right person is written so, as the logarithm: nothing is lost when all is the same. */
    static float bits(float likeness) {
        if (likeness >= SAME) {
            return 0;
        }
        if (likeness >= SPELLING) {
            return -1.2f;
        }
        if (likeness >= SOUND) {
            return -2.5f;
        }
        if (likeness >= ONE_SLIP) {
            return -4.5f;
        }
        if (likeness >= SOUND_AND_SLIP) {
            return -6;
        }
        if (likeness >= TWO_SLIPS) {
            return -8;
        }
        return likeness >= SOUND_AND_SLIPS ? -9 : -4;
    }

    /** The same for a sound so many slips away. */
    static float bitsOfSlips(int slips) {
        return slips == 0 ? 0 : bits(slips == 1 ? ONE_SLIP : TWO_SLIPS);
    }

    /** How many slips of the pen a word of this length may hide: lettters missing, doubled, wrong or swapped. */
    static int allowed(int length) {
        return length <= 2 ? 0 : length <= 4 ? 1 : 2;
    }

    private static float slips(Word first, Word second) {
        String a = first.key();
        String b = second.key();
        int allowed = Math.min(allowed(a.length()), allowed(b.length()));
        if (allowed == 0 || Math.abs(a.length() - b.length()) > allowed + 1) {
            return 0;
        }
        float likeness = slips(a, b, allowed, ONE_SLIP, TWO_SLIPS);
        if (likeness > 0 && otherEnding(a, b)) {
            return Math.min(OTHER_ENDING, likeness);
        }
        return Math.max(
                likeness,
                slips(first.sounds().getFirst(), second.sounds().getFirst(), allowed, SOUND_AND_SLIP, SOUND_AND_SLIPS));
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
