package id.slrt.registry.search;

import java.util.Arrays;

/** The people with the most: so many as are wanted, and of these only who is not far behind the first. */
final class Best {
    private static final int STEPS = 512;
    private static final float STEPS_A_BIT = 4;
    /** Who is more bits behind the first is not the one: of 6,993 found, one was so far behind (decision 17). */
    static final float BEHIND = 16;

    private final int wanted;
    /** How many people have how much. */
    private final int[] having = new int[STEPS];

    private int[] people = new int[1024];
    private float[] bits = new float[1024];
    private int count;
    private float most;
    private float least;

    Best(int wanted) {
        this.wanted = wanted;
    }

    /** What one must have to be among them, at least; 0 while there is room. */
    float least() {
        return least;
    }

    void add(int person, float worth) {
        if (worth == 0 || worth < least) {
            return;
        }
        if (count == people.length) {
            people = Arrays.copyOf(people, 2 * count);
            bits = Arrays.copyOf(bits, 2 * count);
        }
        people[count] = person;
        bits[count++] = worth;
        having[step(worth)]++;
        most = Math.max(most, worth);
    }

    /** To be called now and then: what is needed grows with what was added. */
    void update() {
        least = Math.max(0, step(most) / STEPS_A_BIT - BEHIND);
        int left = wanted;
        for (int step = STEPS - 1; step > 0; step--) {
            left -= having[step];
            if (left <= 0) {
                least = Math.max(least, step / STEPS_A_BIT);
                return;
            }
        }
    }

    /** In the order of the index; of those with equally much, those met first. */
    int[] inOrder() {
        update();
        int last = step(least);
        int above = 0;
        for (int step = last + 1; step < STEPS; step++) {
            above += having[step];
        }
        int equal = wanted - above;
        int[] found = new int[Math.min(wanted, count)];
        int size = 0;
        for (int i = 0; i < count && size < found.length; i++) {
            int step = step(bits[i]);
            if (step > last || step == last && equal-- > 0) {
                found[size++] = people[i];
            }
        }
        Arrays.sort(found, 0, size);
        return Arrays.copyOf(found, size);
    }

    private static int step(float worth) {
        return Math.clamp((int) (worth * STEPS_A_BIT), 0, STEPS - 1);
    }
}
