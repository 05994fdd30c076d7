package id.slrt.registry.search;

import id.slrt.registry.search.Clue.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.apache.lucene.search.IndexSearcher.LeafSlice;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the postings of the clues and picks the people worth a closer look: stretch by stretch of the index, in
 * each the clue that tells most first. What the best so far have, others must still be able to reach: once nobody new
 * can, a clue is only counted for those met already. What many have in common (a Siti, a birth year) then costs little,
 * and the larger the registry is, the sooner that is known.
 */
final class Gathering {
    private static final int MOST_CLUES = 250;
    /** The number of what is no clue: to live in the viewer's area. Those of clues begin with 1. */
    private static final int AREA = MOST_CLUES + 1;

    private final List<Clue> clues;
    private final @Nullable Term area;
    private final Best best;
    private final Scratch scratch;
    private final Window window;

    private Gathering(List<Clue> clues, @Nullable Term area, Best best, Scratch scratch) {
        this.clues = clues;
        this.area = area;
        this.best = best;
        this.scratch = scratch;
        this.window = scratch.window();
    }

    /** The numbers of the best in the index, in its order; only people of the area when there is one. */
    static int[] best(PeopleSearcher searcher, List<Clue> clues, @Nullable String area, int wanted) throws IOException {
        Best best = new Best(wanted);
        List<Clue> counted = clues.subList(0, Math.min(MOST_CLUES, clues.size()));
        Term inside = area == null ? null : new Term(Fields.PLACE, area);
        List<Callable<Void>> parts = new ArrayList<>();
        for (LeafSlice slice : searcher.getSlices()) {
            parts.add(() -> {
                Scratch scratch = searcher.scratch();
                new Gathering(counted, inside, best, scratch).gather(slice);
                searcher.giveBack(scratch);
                return null;
            });
        }
        searcher.getTaskExecutor().invokeAll(parts);
        return best.inOrder();
    }

    private void gather(LeafSlice slice) throws IOException {
        for (LeafReaderContextPartition part : slice.partitions) {
            gather(part.ctx);
        }
    }

    private void gather(LeafReaderContext leaf) throws IOException {
        LeafReader reader = leaf.reader();
        PostingsEnum inside = area == null ? null : reader.postings(area, PostingsEnum.NONE);
        if (area != null && inside == null) {
            return;
        }
        try (Lists lists = new Lists(leaf, clues, scratch)) {
            for (int from = 0; from < reader.maxDoc(); from += Window.SIZE) {
                window.open(from, Math.min(from + Window.SIZE, reader.maxDoc()));
                gather(lists, inside);
                window.close(best, leaf.docBase, reader.getLiveDocs());
            }
        }
    }

    private void gather(Lists lists, @Nullable DocIdSetIterator inside) throws IOException {
        boolean newcomers = inside == null;
        if (inside != null) {
            window.add(inside, AREA, 0);
            window.keep(0);
        }
        float open = 0;
        for (Clue clue : clues) {
            open += clue.most();
        }
        for (int i = 0; i < clues.size(); i++) {
            Clue clue = clues.get(i);
            open -= clue.most();
            int number = i + 1;
            for (int j = 0; j < clue.ways().size(); j++) {
                Way way = clue.ways().get(j);
                if (newcomers && way.bits() + open < best.least()) {
                    newcomers = false;
                    window.keep(best.least() - way.bits() - open);
                }
                if (!newcomers && window.isEmpty()) {
                    return;
                }
                for (DocIdSetIterator people : lists.of(i, j)) {
                    if (newcomers) {
                        window.add(people, number, way.bits());
                    } else {
                        window.more(people, number, way.bits(), lists.inWindow(people));
                    }
                }
            }
            if (!newcomers && open > 0) {
                window.keep(best.least() - open);
            }
        }
    }
}
