package id.slrt.registry.search;

import java.util.Arrays;

/**
 * Adds up for everybody in the index what the clues are worth. One number for each person, used again by the next
 * search: what was touched is wiped, the rest is never looked at.
 */
final class Tally {
    private static final int STEPS = 512;
    private static final float STEPS_A_BIT = 4;

    private final float[] bits;
    private final byte[] clue;
    /** How many people have how much. */
    private final int[] having = new int[STEPS];

    private int[] touched = new int[1024];
    private int count;

    Tally(int people) {
        bits = new float[people];
        clue = new byte[people];
    }

    /** Counts a way for somebody, unless a better way of the same clue did. */
    void add(int person, byte clueNumber, float worth, boolean newcomers) {
        float before = bits[person];
        if (before == 0) {
            if (!newcomers) {
                return;
            }
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = person;
        } else if (clue[person] == clueNumber) {
            return;
        } else {
            having[step(before)]--;
        }
        clue[person] = clueNumber;
        bits[person] = before + worth;
        having[step(before + worth)]++;
    }

    /** What so many people have at least, rounded down; 0 when there are fewer. */
    float reachedBy(int many) {
        int left = many;
        for (int step = STEPS - 1; step > 0; step--) {
            left -= having[step];
            if (left <= 0) {
                return step / STEPS_A_BIT;
            }
        }
        return 0;
    }

    /** Those who have at least so much, in the order of the index. */
    int[] having(float least) {
        int[] people = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (bits[touched[i]] >= least) {
                people[found++] = touched[i];
            }
        }
        int[] sorted = Arrays.copyOf(people, found);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The people with the most, in the order of the index; of those with equally much, those met first. */
    int[] best(int many) {
        int least = step(reachedBy(many));
        int above = 0;
        for (int step = least + 1; step < STEPS; step++) {
            above += having[step];
        }
        int equal = many - above;
        int[] best = new int[Math.min(many, count)];
        int found = 0;
        for (int i = 0; i < count && found < best.length; i++) {
            int step = step(bits[touched[i]]);
            if (step > least || step == least && equal-- > 0) {
                best[found++] = touched[i];
            }
        }
        int[] sorted = Arrays.copyOf(best, found);
        Arrays.sort(sorted);
        return sorted;
    }

    void wipe() {
        for (int i = 0; i < count; i++) {
            bits[touched[i]] = 0;
            clue[touched[i]] = 0;
        }
        Arrays.fill(having, 0);
        count = 0;
    }

    private static int step(float worth) {
        return Math.clamp((int) (worth * STEPS_A_BIT), 0, STEPS - 1);
    }
}
