package id.slrt.registry.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index on disk, with the state it was committed in: which registry, which format, up to which change. It
 * can be thrown away at any time.
 */
final class PersonIndex implements AutoCloseable {
    private static final SearcherFactory SEARCHERS = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new PeopleSearcher(reader);
        }
    };

    /** Every name asked for is looked up in each; more come with changes and are merged by Lucene. */
    private static final int SEGMENTS = 4;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private PersonIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    interface Work<R> {
        R with(PeopleSearcher searcher) throws IOException;
    }

    /**
     * Opens it, or makes it.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException when another process has it open
     */
    static PersonIndex open(Path path, OpenMode mode) throws IOException {
        Directory directory = FSDirectory.open(path);
        IndexWriter writer = null;
        try {
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setOpenMode(mode)
                    .setRAMBufferSizeMB(48)
                    .setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
            return new PersonIndex(directory, writer, new SearcherManager(writer, SEARCHERS));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory); // else its lock would be kept
            throw e;
        }
    }

    /** Throws away what is there and cannot be read: even to begin anew, the old state would be read. */
    static void discard(Path path) throws IOException {
        try (Directory directory = FSDirectory.open(path)) {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        }
    }

    IndexState state() {
        return IndexState.of(writer.getLiveCommitData());
    }

    void put(Collection<Entry> entries, Collection<Long> gone) throws IOException {
        for (Entry entry : entries) {
            writer.updateDocument(id(entry.id()), Fields.document(entry));
        }
        for (long id : gone) {
            writer.deleteDocuments(id(id));
        }
    }

    /** As {@link #put} for people who are not in the index yet, without looking for them. */
    void add(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            writer.addDocument(Fields.document(entry));
        }
    }

    /** After everybody was added: few segments, so that searching is quick from the beginning. */
    void condense() throws IOException {
        writer.forceMerge(SEGMENTS);
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Makes what was put visible to searches. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(IndexState state) throws IOException {
        Map<String, String> data = state.toMap();
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    <R> R search(Work<R> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.with((PeopleSearcher) searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }

    private static Term id(long id) {
        return new Term(Fields.ID, Long.toString(id));
    }
}
