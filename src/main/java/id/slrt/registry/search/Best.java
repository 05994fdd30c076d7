package id.slrt.registry.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The people with the most: so many as are wanted, and of these only who is not far behind the first. Whoever adds to it
 * holds its lock; {@link #least} can be asked without.
 */
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
    private volatile float least;

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
        int last = Math.max(0, step(most) - (int) (BEHIND * STEPS_A_BIT));
        int left = wanted;
        for (int step = STEPS - 1; step > last; step--) {
            left -= having[step];
            if (left <= 0) {
                last = step;
            }
        }
        least = last / STEPS_A_BIT;
    }

    /** In the order of the index; of those with equally much the first. */
    int[] inOrder() {
        update();
        int last = step(least);
        return IntStream.range(0, count)
                .filter(i -> step(bits[i]) >= last)
                .mapToLong(i -> (long) -step(bits[i]) << Integer.SIZE | people[i])
                .sorted()
                .limit(wanted)
                .mapToInt(key -> (int) key)
                .sorted()
                .toArray();
    }

    private static int step(float worth) {
        return Math.clamp((int) (worth * STEPS_A_BIT), 0, STEPS - 1);
    }
}
