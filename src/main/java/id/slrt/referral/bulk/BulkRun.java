package id.slrt.referral.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run over many items, watched while it goes on. {@code labels} say of each item which it is. */
public final class BulkRun {
    private final String id;
    private final BulkDeed deed;
    private final String back;
    private final Map<Long, String> labels;
    private final int total;
    private final Instant startedAt;
    private final List<BulkResult> results = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    BulkRun(String id, BulkDeed deed, String back, Map<Long, String> labels, int total, Instant startedAt) {
        this.id = id;
        this.deed = deed;
        this.back = back;
        this.labels = labels;
        this.total = total;
        this.startedAt = startedAt;
    }

    void add(BulkResult result) {
        results.add(result);
    }

    void end() {
        end.countDown();
    }

    /** Waits for the end, at most so long; whether it has come. */
    public boolean await(Duration most) {
        try {
            return end.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean ended() {
        return end.getCount() == 0;
    }

    public String id() {
        return id;
    }

    public BulkDeed deed() {
        return deed;
    }

    /** The address of the list it was started from. */
    public String back() {
        return back;
    }

    public String label(long item) {
        return labels.getOrDefault(item, "");
    }

    public int total() {
        return total;
    }

    /** Of the items gone through so far, in order. */
    public List<BulkResult> results() {
        return results;
    }

    /** Items that were never reached, because the instance that went through them was stopped; 0 while it goes on. */
    public int leftOut() {
        return ended() ? total - results.size() : 0;
    }

    public long succeeded() {
        return results.stream().filter(BulkResult::ok).count();
    }

    public int percent() {
        return total == 0 ? 100 : results.size() * 100 / total;
    }

    /** Judged by those done so far; 0 before the first. */
    public long secondsLeft(Instant now) {
        int done = results.size();
        return done == 0 ? 0 : (Duration.between(startedAt, now).toMillis() * (total - done) / done + 999) / 1000;
    }
}
