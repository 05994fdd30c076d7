package id.slrt.support;

import java.util.Random;

/** All chance of the tests: one seed for a run ({@code -Dtests.seed=}), from which each class begins anew in any order. */
public final class Chance {
    public static final long SEED = Long.getLong("tests.seed", System.nanoTime());

    private static volatile Random random = new Random(SEED);

    private Chance() {}

    /** Numbers of the class that runs; safe in several threads. */
    public static Random random() {
        return random;
    }

    static void begin(String testClass) {
        random = new Random(SEED ^ testClass.hashCode());
    }
}
