package id.slrt.registry.search;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index, with the names that occur in it. */
final class PeopleSearcher extends IndexSearcher {
    /** So many are gone through by one processor; of a larger registry others take a part when they are free. */
    private static final int PEOPLE_A_PART = 1_000_000;

    private final Lexicon sounds;
    private final Lexicon keys;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();
    private final int peopleAPart;

    PeopleSearcher(IndexReader reader) throws IOException {
        this(reader, PEOPLE_A_PART);
    }

    PeopleSearcher(IndexReader reader, int peopleAPart) throws IOException {
        super(reader, ForkJoinPool.commonPool());
        this.peopleAPart = peopleAPart;
        this.sounds = Lexicon.of(reader, Fields.SOUND);
        this.keys = Lexicon.of(reader, Fields.KEY);
        setQueryCache(null);
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        return slices(leaves, peopleAPart, Integer.MAX_VALUE, false);
    }

    /** For one part of a search; to be given back unless something went wrong in it. */
    Scratch scratch() {
        Scratch scratch = idle.poll();
        return scratch == null ? new Scratch(getIndexReader().leaves().size()) : scratch;
    }

    void giveBack(Scratch scratch) {
        idle.add(scratch);
    }

    /** For one search. */
    Worth worth() {
        return new Worth(getIndexReader(), sounds, keys);
    }
}
