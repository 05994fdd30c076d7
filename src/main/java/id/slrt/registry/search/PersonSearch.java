package id.slrt.registry.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** Finds people: many candidates from the index, the best of them by evidence. */
@Singleton
public class PersonSearch {
    private static final float FAR_BEHIND = 0.3f;

    /** More at once than there are processors would only wait for each other, each with memory of its own. */
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final IndexFollower follower;

    PersonSearch(IndexFollower follower) {
        this.follower = follower;
    }

    /** The best first; only people of the area when there is one. */
    public List<Found> find(Wanted wanted, int limit, @Nullable String area) {
        List<Evidence> ranked = ranked(wanted, area, Evidence::isWorthShowing);
        if (ranked.isEmpty()) {
            return List.of();
        }
        float enough = ranked.getFirst().bits() * FAR_BEHIND;
        return ranked.stream()
                .filter(evidence -> evidence.bits() >= enough)
                .limit(limit)
                .map(Evidence::found)
                .toList();
    }

    /** Builds the index anew, here and in every other instance; the answer is the number of people in it. */
    public long reindex() {
        return follower.rebuild();
    }

    /** Has every instance build its index anew, once the caller's transaction is committed: for when most people change. */
    public void renew() {
        follower.renew();
    }

    /** Returns when everything committed so far can be found. */
    public void catchUp() {
        try {
            follower.catchUp();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be brought up to date", e);
        }
    }

    /** Whether two names may be one person's: most words of the shorter fit words of the longer. */
    public static boolean mayBeOneName(String a, String b) {
        List<Word> first = NameKeys.words(a);
        List<Word> second = NameKeys.words(b);
        List<Word> shorter = first.size() <= second.size() ? first : second;
        List<Word> longer = shorter == first ? second : first;
        long fitting = shorter.stream()
                .filter(word -> longer.stream().anyMatch(other -> Likeness.of(word, other) > 0))
                .count();
        String joined = String.join("", shorter.stream().map(Word::key).toList());
        return fitting * 2 > shorter.size()
                || joined.equals(String.join("", longer.stream().map(Word::key).toList()));
    }

    /** Who may well be that very person, the likeliest first. */
    public List<Found> probablySame(Wanted wanted, int limit) {
        return ranked(wanted, null, evidence -> evidence.isWorthShowing() && evidence.isProbablySame()).stream()
                .limit(limit)
                .map(Evidence::foundAgain)
                .toList();
    }

    private List<Evidence> ranked(Wanted wanted, @Nullable String area, Predicate<Evidence> filter) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        turns.acquireUninterruptibly();
        try {
            return ranked(follower.index(), wanted, area, filter);
        } finally {
            turns.release();
        }
    }

    private List<Evidence> ranked(PersonIndex index, Wanted wanted, @Nullable String area, Predicate<Evidence> filter) {
        try {
            return rank(index, wanted, area, filter);
        } catch (IOException | InternalError | IndexOutOfBoundsException | AlreadyClosedException e) {
            follower.distrust(index, e); // a file that was cut short is an InternalError where it is mapped
        }
        try {
            return rank(follower.index(), wanted, area, filter);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private static List<Evidence> rank(
            PersonIndex index, Wanted wanted, @Nullable String area, Predicate<Evidence> filter) throws IOException {
        return index.search(searcher -> Ranking.rank(searcher, wanted, area, filter));
    }
}
