package id.slrt.registry.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
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
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(PersonIndex.class);
    private static final int MAX_PROCESSES = 16;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile IndexState committed;

    private PersonIndex(Path path, Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.path = path;
        this.committed = IndexState.of(writer.getLiveCommitData());
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
            return new PersonIndex(path, directory, writer, new SearcherManager(writer, SEARCHERS));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory); // else its lock would be kept
            throw e;
        }
    }

    /**
     * One index for each process on this data directory: index, index-2, index-3. Only what cannot be read is thrown
     * away; another error, such as a full disk, says nothing about what is there.
     */
    static PersonIndex openFirstFree(Path home) throws IOException {
        for (int i = 1; i <= MAX_PROCESSES; i++) {
            Path path = home.resolve(i == 1 ? "index" : "index-" + i);
            try {
                return open(path, OpenMode.CREATE_OR_APPEND);
            } catch (LockObtainFailedException _) {
                LOG.info("{} is in use by another process", path);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | FileNotFoundException
                    | EOFException
                    | NoSuchFileException
                    | IllegalArgumentException e) {
                LOG.warn("{} cannot be read and is built anew: {}", path, e.toString());
                discard(path);
                return open(path, OpenMode.CREATE);
            }
        }
        throw new IOException(MAX_PROCESSES + " processes use the search index below " + home);
    }

    /** Throws away what is there and cannot be read: even to begin anew, the old state would be read. */
    private static void discard(Path path) throws IOException {
        try (Directory directory = FSDirectory.open(path)) {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        }
    }

    /** Of the last commit. */
    IndexState state() {
        return committed;
    }

    /** Gives up what was not committed, and writing; searches go on with what was shown last. */
    void rollback() {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the search index {} could not be rolled back: {}", path, e.toString());
        }
    }

    /** False once it was rolled back, or the writer met an error of the disk. */
    boolean isWritable() {
        return writer.isOpen();
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
        committed = state;
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
