package id.slrt.registry.search;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index, with the names that occur in it. */
final class PeopleSearcher extends IndexSearcher {
    private final Lexicon lexicon;
    private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();

    PeopleSearcher(IndexReader reader) throws IOException {
        super(reader);
        this.lexicon = Lexicon.of(reader);
        setQueryCache(null);
    }

    /** One that no other search uses; to be given back. */
    Tally tally() {
        Tally tally = tallies.poll();
        return tally == null ? new Tally(getIndexReader().maxDoc()) : tally;
    }

    void giveBack(Tally tally) {
        tally.wipe();
        tallies.add(tally);
    }

    /** For one search. */
    Worth worth() {
        return new Worth(getIndexReader(), lexicon);
    }
}
