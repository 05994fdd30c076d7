package id.slrt.command.backup;

import java.util.function.LongConsumer;

/** How far a work is, told in parts of 1,000. */
final class Counted {
    private final long all;
    private final LongConsumer progress;
    private long done;

    /** @param all how much there is, about */
    Counted(long all, LongConsumer progress) {
        this.all = Math.max(1, all);
        this.progress = progress;
    }

    void more(long count) {
        done += count;
        progress.accept(Math.min(1000, done * 1000 / all));
    }
}
