package id.slrt.registry.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** Puts the index's candidates in the order of the evidence for each. */
final class Ranking {
    private static final int CANDIDATES = 200;

    private Ranking() {}

    static List<Evidence> rank(
            PeopleSearcher searcher, Wanted wanted, @Nullable String area, Predicate<Evidence> filter)
            throws IOException {
        Worth worth = searcher.worth();
        int[] candidates = Gathering.best(searcher, Candidates.clues(wanted, worth), area, CANDIDATES);
        List<Evidence> ranked = new ArrayList<>();
        for (Entry entry : entries(searcher.getIndexReader(), candidates)) {
            Evidence evidence = Evidence.of(wanted, entry, worth);
            if (filter.test(evidence)) {
                ranked.add(evidence);
            }
        }
        ranked.sort(Comparator.comparingDouble((Evidence evidence) -> -evidence.bits())
                .thenComparing(evidence -> evidence.found().id()));
        return ranked;
    }

    private static List<Entry> entries(IndexReader reader, int[] docs) throws IOException {
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
}
