package id.slrt.registry.search;

import id.slrt.shared.AppClock;
import id.slrt.shared.ChangePosition;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this process's index up with the database: builds it when it is missing, damaged or of another registry, then
 * reads the changes four times a second.
 */
@Singleton
class IndexFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final long PAUSE_MILLIS = 250;
    private static final int PORTION = 2_000;
    private static final int OUTSTANDING = 10_000;
    private static final Duration FINISH = Duration.ofSeconds(5);
    private static final long NEVER = 0;
    private static final Duration FOREVER = Duration.ofDays(365);

    private final PeopleReader people;
    private final AppClock clock;
    private final Path home;
    private volatile @Nullable PersonIndex index;
    private ChangePosition position = new ChangePosition(0);
    private String mark = "";
    private volatile boolean running;
    private volatile boolean building;
    private volatile long agreed = NEVER;
    private volatile @Nullable Thread thread;

    IndexFollower(PeopleReader people, AppClock clock, @Value("${slrt.data-dir}") String dataDirectory) {
        this.people = people;
        this.clock = clock;
        this.home = Path.of(dataDirectory);
    }

    @EventListener
    void start(ServerStartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("registry-index").start(this::follow);
    }

    /** The index, opened and caught up if nothing has done that yet. */
    PersonIndex index() {
        PersonIndex opened = index;
        return opened == null ? openOnce() : opened;
    }

    private synchronized PersonIndex openOnce() {
        PersonIndex opened = index;
        try {
            return opened == null ? open() : opened;
        } catch (IOException e) {
            throw new UncheckedIOException("the search index below " + home + " cannot be opened", e);
        }
    }

    /** Builds the index anew, and has every other instance do so; the answer is the number of people in it. */
    synchronized long rebuild() {
        people.renewMark();
        try {
            return build(writable(index()));
        } catch (IOException e) {
            throw new UncheckedIOException("the search index below " + home + " cannot be built", e);
        }
    }

    /** Has every instance build its index anew once the caller's transaction is committed. */
    void renew() {
        people.renewMark();
    }

    /**
     * Reads what has changed since the last time; all of it is shown at once. When that fails searches go on with what
     * was shown last, and the next time begins where the last commit ended.
     */
    synchronized void catchUp() throws IOException {
        PersonIndex current = writable(index());
        if (!current.isWritable()) {
            throw new IOException("the search index below " + home + " cannot be written; it is searched as it was");
        }
        String now = people.mark();
        try {
            if (now.equals(mark)) {
                read(current);
            } else {
                build(current);
            }
        } catch (IOException | RuntimeException | InternalError e) {
            current.rollback();
            throw e;
        }
        agreed = System.nanoTime();
    }

    /** How long ago the index last agreed with the database; a long time when it never did. */
    Duration age() {
        long then = agreed;
        return then == NEVER ? FOREVER : Duration.ofNanos(System.nanoTime() - then);
    }

    /** Whether everybody is being indexed anew, which takes minutes, while the old state is searched. */
    boolean isRebuilding() {
        return building && index != null;
    }

    /** A writer that failed is closed; searches use the old index until a new one opens. */
    private PersonIndex writable(PersonIndex current) throws IOException {
        if (current.isWritable()) {
            return current;
        }
        PersonIndex opened = open();
        close(current);
        return opened;
    }

    private void read(PersonIndex current) throws IOException {
        Instant now = clock.instant();
        boolean any = false;
        for (ChangePosition.Gap gap : position.gaps()) {
            any |= read(current, gap.first(), gap.end(), now);
        }
        any |= read(current, position.last() + 1, Long.MAX_VALUE, now);
        if (any) {
            current.show();
        }
        position.forget(now);
        if (position.certain() > current.state().position()) {
            current.commit(new IndexState(mark, Fields.FORMAT, position.certain()));
        }
    }

    /** Whether there was any change with a number from first to end. */
    private boolean read(PersonIndex current, long first, long end, Instant now) throws IOException {
        List<PeopleReader.Change> portion = people.changes(first, end, PORTION);
        boolean any = !portion.isEmpty();
        while (!portion.isEmpty()) {
            Set<Long> changed = new HashSet<>();
            for (PeopleReader.Change change : portion) {
                position.saw(change.seq(), now);
                changed.add(change.personId());
            }
            update(current, changed);
            boolean more = portion.size() == PORTION;
            portion = more ? people.changes(portion.getLast().seq() + 1, end, PORTION) : List.of();
        }
        return any;
    }

    private void update(PersonIndex current, Set<Long> changed) throws IOException {
        List<Entry> entries = people.people(changed);
        Set<Long> gone = new HashSet<>(changed);
        entries.forEach(entry -> gone.remove(entry.id()));
        current.put(entries, gone);
    }

    private PersonIndex open() throws IOException {
        PersonIndex opened = PersonIndex.openFirstFree(home);
        try {
            mark = people.mark();
            position = new ChangePosition(opened.state().position());
            if (!opened.state().continues(mark, people.lastChange())) {
                build(opened);
            }
        } catch (IOException | RuntimeException | InternalError e) {
            opened.close();
            throw e;
        }
        index = opened;
        try {
            read(opened);
            agreed = System.nanoTime();
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.warn("the search index is behind until this is mended: {}", e.toString());
            opened.rollback();
        }
        return opened;
    }

    /** Everybody anew; searches see the old state until it is done. Changes made meanwhile are read afterwards. */
    private long build(PersonIndex current) throws IOException {
        building = true;
        try {
            mark = people.mark();
            position = positionNow();
            long started = System.nanoTime();
            current.clear();
            long count = IndexBuild.everybody(people, current);
            current.show();
            current.commit(new IndexState(mark, Fields.FORMAT, position.certain()));
            LOG.info("search index built: {} people in {} ms", count, (System.nanoTime() - started) / 1_000_000);
            return count;
        } catch (IOException | RuntimeException | InternalError e) {
            current.rollback(); // half of the people must never be committed
            throw e;
        } finally {
            building = false;
        }
    }

    /** The last change, with a gap for each recent one that is given out but not committed yet. */
    private ChangePosition positionNow() {
        long last = people.lastChange();
        ChangePosition now = new ChangePosition(Math.max(0, last - OUTSTANDING));
        people.changes(now.last() + 1, last, OUTSTANDING).forEach(change -> now.saw(change.seq(), clock.instant()));
        return now;
    }

    private void follow() {
        boolean failing = false;
        while (running) {
            try {
                catchUp();
                failing = false;
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException _) {
                return;
            } catch (IOException | RuntimeException | InternalError e) {
                if (!failing) {
                    LOG.warn("the search index is behind until this is mended: {}", e.toString());
                }
                failing = true;
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS * 4);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    /**
     * Says that searching failed in a way only a damaged index explains. It is opened afresh by whoever needs it next, and
     * built anew when that shows that it cannot be read.
     */
    synchronized void distrust(PersonIndex searched, Throwable error) {
        if (searched == index) {
            LOG.warn("the search index below {} cannot be read and is opened afresh: {}", home, error.toString());
            close();
        }
    }

    @PreDestroy
    void stop() {
        running = false;
        Thread follower = thread;
        try {
            if (follower != null && !follower.join(FINISH)) {
                // it holds the index; the lock goes with the process, and what was not committed is read again
                LOG.warn("the search index was not closed: its reader still waits for the database");
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private synchronized void close() {
        PersonIndex open = index;
        index = null;
        if (open != null) {
            close(open);
        }
    }

    private static void close(PersonIndex open) {
        try {
            open.close();
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.warn("the search index was not closed cleanly: {}", e.toString());
        }
    }
}
