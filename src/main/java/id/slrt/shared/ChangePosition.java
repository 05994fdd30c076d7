package id.slrt.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the changes have been read. Numbers are given out before their transactions commit, so a lower one may appear
 * after a higher; each gap is looked into again until it is filled or so old that its transaction was rolled back.
 */
public final class ChangePosition {
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final List<Gap> gaps = new ArrayList<>();
    private long last;

    public ChangePosition(long last) {
        this.last = last;
    }

    /** Numbers not seen yet, from the first to the last inclusive. */
    public record Gap(long first, long end, Instant since) {}

    public long last() {
        return last;
    }

    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Everything up to here has been read for certain. */
    public long certain() {
        return gaps.isEmpty() ? last : gaps.getFirst().first() - 1;
    }

    public void saw(long number, Instant now) {
        if (number > last) {
            if (number > last + 1) {
                gaps.add(new Gap(last + 1, number - 1, now));
            }
            last = number;
            return;
        }
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            if (number >= gap.first() && number <= gap.end()) {
                gaps.remove(i);
                if (number < gap.end()) {
                    gaps.add(i, new Gap(number + 1, gap.end(), gap.since()));
                }
                if (number > gap.first()) {
                    gaps.add(i, new Gap(gap.first(), number - 1, gap.since()));
                }
                return;
            }
        }
    }

    public void forget(Instant now) {
        gaps.removeIf(gap -> gap.since().plus(OPEN).isBefore(now));
    }
}
