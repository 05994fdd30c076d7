package id.slrt.registry.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/** What a search needs for a moment, kept for the next: else half of the young memory would be readers of postings. */
final class Scratch {
    private static final int MOST = 256;

    private final Window window = new Window();
    private final Deque<PostingsEnum>[] idle;

    @SuppressWarnings("unchecked")
    Scratch(int leaves) {
        idle = IntStream.range(0, leaves).mapToObj(_ -> new ArrayDeque<>()).toArray(Deque[]::new);
    }

    /** One that nobody reads any more, of that segment. */
    @Nullable
    PostingsEnum postings(int leaf) {
        return idle[leaf].poll();
    }

    void keep(int leaf, PostingsEnum postings) {
        if (idle[leaf].size() < MOST) {
            idle[leaf].push(postings);
        }
    }

    Window window() {
        return window;
    }
}
