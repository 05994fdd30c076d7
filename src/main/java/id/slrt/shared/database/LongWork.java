package id.slrt.shared.database;

/**
 * Work whose single statements may take minutes, such as an import: its connections read without a limit, and end only
 * when the database has been silent for a minute. Everything a command does is long work.
 */
public final class LongWork {
    private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

    private LongWork() {}

    public static void run(Runnable work) {
        ScopedValue.where(HERE, true).run(work);
    }

    static boolean isHere() {
        return HERE.isBound();
    }
}
