package id.slrt.registry.search;

import java.util.Collections;
import java.util.Set;

/** How alike two words of names are: 1 for the same word, 0 for two different ones. */
final class Likeness {
    static final float SAME = 1f;
    static final float SPELLING = 0.98f;
    private static final float SOUND = 0.85f;
    private static final float ONE_SLIP = 0.8f;
    private static final float TWO_SLIPS = 0.6f;
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
        return strength < 1 ? 0 : slips(a.key(), b.key());
    }

    /** How many slips of the pen a word of this length may hide: lettters missing, doubled, wrong or swapped. */
    static int allowed(int length) {
        return length <= 3 ? 0 : length <= 7 ? 1 : 2;
    }

    private static float slips(String a, String b) {
        int allowed = Math.min(allowed(a.length()), allowed(b.length()));
        if (allowed == 0 || Math.abs(a.length() - b.length()) > allowed) {
            return 0;
        }
        int slips = distance(a, b);
        if (slips > allowed) {
            return 0;
        }
        float likeness = slips == 1 ? ONE_SLIP : TWO_SLIPS;
        return otherEnding(a, b) ? Math.min(OTHER_ENDING, likeness) : likeness;
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

    /** Edits between the words; two neighbours swapped are one edit. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
