package id.slrt.registry.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index, with the names that occur in it. */
final class PeopleSearcher extends IndexSearcher {
    private final Lexicon lexicon;

    PeopleSearcher(IndexReader reader) throws IOException {
        super(reader);
        this.lexicon = Lexicon.of(reader);
        setQueryCache(null);
    }

    /** For one search. */
    Worth worth() {
        return new Worth(getIndexReader(), lexicon);
    }
}
