package id.slrt.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.Limit;
import id.slrt.shared.Limits;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who searched when and whom was shown, and how many searches an account may make in an hour, in all instances together.
 * Results come as one types, so a request that goes on typing, or takes letters back, belongs to the search before it;
 * a search that goes on and on, or shows more and more people, counts again. What was typed is a name and is not kept.
 */
@Singleton
class Searches {
    /** Between two requests of one search. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int REQUESTS = 40;
    private static final int PEOPLE = 60;
    /** Of one account at a time: two windows, and somebody to be registered. */
    private static final int AT_ONCE = 4;
    /** What a line of the trail takes. */
    private static final int LINE = 600;

    private final Cache<Long, LinkedList<Search>> current = Caffeine.newBuilder()
            .expireAfterAccess(PAUSE.multipliedBy(2))
            .maximumSize(10_000)
            .build();
    private final Limits limits;
    private final Limit limit;
    private final Audit audit;
    private final AppClock clock;

    Searches(Limits limits, @Value("${slrt.searches.per-hour}") int perHour, Audit audit, AppClock clock) {
        this.limits = limits;
        this.limit = new Limit("registry.search", perHour, Duration.ofHours(1));
        this.audit = audit;
        this.clock = clock;
    }

    /** One search of somebody, as far as it has come. */
    static final class Search {
        private final Set<Long> shown = new HashSet<>();
        private String text;
        private Instant at;
        private int requests;

        private Search(String text, Instant at) {
            this.text = text;
            this.at = at;
        }

        private boolean goesOn(String typed, Instant now) {
            return at.plus(PAUSE).isAfter(now)
                    && requests < REQUESTS
                    && shown.size() < PEOPLE
                    && (typed.startsWith(text) || text.startsWith(typed));
        }
    }

    /**
     * What this request belongs to; a new search is counted.
     *
     * @throws Problem 429 when this account has searched as often as it may
     */
    Search of(String typed, Viewer viewer) {
        Instant now = clock.instant();
        LinkedList<Search> searches = current.get(viewer.userId(), _ -> new LinkedList<>());
        synchronized (searches) {
            for (Iterator<Search> all = searches.iterator(); all.hasNext(); ) {
                Search search = all.next();
                if (search.goesOn(typed, now)) {
                    search.text = typed;
                    search.at = now;
                    search.requests++;
                    return search;
                }
            }
        }
        limits.take(limit, Long.toString(viewer.userId()));
        Search search = new Search(typed, now);
        synchronized (searches) {
            searches.addFirst(search);
            if (searches.size() > AT_ONCE) {
                searches.removeLast();
            }
        }
        return search;
    }

    /** Keeps whom a request showed that the same search had not shown yet. */
    void shown(Search search, Collection<Long> people, Viewer viewer) {
        Set<Long> fresh = new TreeSet<>(people);
        boolean first;
        synchronized (search.shown) {
            first = search.requests == 0 && search.shown.isEmpty();
            fresh.removeAll(search.shown);
            search.shown.addAll(fresh);
        }
        if (first || !fresh.isEmpty()) {
            audit.record(
                    viewer,
                    first ? "registry_searched" : "registry_search_continued",
                    "list",
                    fresh.size(),
                    fresh.isEmpty() ? null : compact(fresh));
        } else {
            Audit.stands();
        }
    }

    /** Numbers in order, neighbours as a range: 12,15-18,40. */
    static String compact(Collection<Long> inOrder) {
        StringBuilder text = new StringBuilder();
        List<Long> ids = List.copyOf(inOrder);
        for (int i = 0; i < ids.size(); i++) {
            int from = i;
            while (i + 1 < ids.size() && ids.get(i + 1) == ids.get(i) + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ",").append(ids.get(from));
            if (i > from) {
                text.append('-').append(ids.get(i));
            }
        }
        return text.length() <= LINE ? text.toString() : text.substring(0, LINE - 1) + "…";
    }
}
