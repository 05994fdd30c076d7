package id.slrt.registry.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Puts the index's candidates in the order of the evidence for each. */
final class Ranking {
    private static final int CANDIDATES = 200;

    private Ranking() {}

    static List<Evidence> rank(IndexSearcher searcher, Wanted wanted, @Nullable String area, Predicate<Evidence> filter)
            throws IOException {
        ScoreDoc[] candidates = searcher.search(Candidates.query(wanted, area), CANDIDATES).scoreDocs;
        Rarity rarity = new Rarity(searcher.getIndexReader());
        List<Evidence> ranked = new ArrayList<>();
        for (Entry entry : entries(searcher.getIndexReader(), candidates)) {
            Evidence evidence = Evidence.of(wanted, entry, rarity::bits);
            if (filter.test(evidence)) {
                ranked.add(evidence);
            }
        }
        ranked.sort(Comparator.comparingDouble((Evidence evidence) -> -evidence.bits())
                .thenComparing(evidence -> evidence.found().id()));
        return ranked;
    }

    private static List<Entry> entries(IndexReader reader, ScoreDoc[] candidates) throws IOException {
        int[] docs = Arrays.stream(candidates)
                .mapToInt(candidate -> candidate.doc)
                .sorted()
                .toArray();
        List<Entry> entries = new ArrayList<>(docs.length);
        List<LeafReaderContext> leaves = reader.leaves();
        int leaf = -1;
        BinaryDocValues values = DocValues.emptyBinary();
        for (int doc : docs) {
            int in = ReaderUtil.subIndex(doc, leaves);
            if (in != leaf) {
                leaf = in;
                values = Objects.requireNonNull(leaves.get(leaf).reader().getBinaryDocValues(Fields.DATA));
            }
            if (values.advanceExact(doc - leaves.get(leaf).docBase)) {
                entries.add(Entry.unpack(values.binaryValue()));
            }
        }
        return entries;
    }

    /** How much a name tells: the bits by which it narrows the people down. */
    private static final class Rarity {
        private static final double LEAST = 1;

        private final IndexReader reader;
        private final Map<String, Double> known = new HashMap<>();

        Rarity(IndexReader reader) {
            this.reader = reader;
        }

        double bits(String key) {
            return known.computeIfAbsent(key, this::read);
        }

        private double read(String key) {
            try {
                int having = reader.docFreq(new Term(Fields.KEY, key));
                double people = Math.max(reader.numDocs(), 1000);
                return Math.max(LEAST, Math.log((people + 1) / (having + 1)) / Math.log(2));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
