package id.slrt.registry.search;

import id.slrt.registry.search.Clue.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the postings of the clues, the clue that tells most first, and picks the people worth a closer look. As
 * soon as nobody new can come among the best, a clue is only looked up for those met already: what many have in common
 * (a Siti, a birth year) then costs little however large the registry is.
 */
final class Gathering {
    private static final byte AREA = Byte.MAX_VALUE;
    private static final int MANY = 2_000;

    private final List<LeafReaderContext> leaves;
    private final Tally tally;
    private final int wanted;
    private boolean newcomers = true;
    private int[] met = {};

    private Gathering(List<LeafReaderContext> leaves, Tally tally, int wanted) {
        this.leaves = leaves;
        this.tally = tally;
        this.wanted = wanted;
    }

    /** The numbers of the best in the index, in its order; only people of the area when there is one. */
    static int[] best(PeopleSearcher searcher, List<Clue> clues, @Nullable String area, int wanted) throws IOException {
        Tally tally = searcher.tally();
        try {
            Gathering gathering = new Gathering(searcher.getIndexReader().leaves(), tally, wanted);
            if (area != null) {
                gathering.only(area);
            }
            gathering.gather(clues);
            return tally.best(wanted);
        } finally {
            searcher.giveBack(tally);
        }
    }

    private void only(String area) throws IOException {
        count(new Way(new Clue.Terms.One(Fields.PLACE, area), Float.MIN_NORMAL), AREA);
        close(0);
    }

    /** From now on only who has so much can still come among the best. */
    private void close(float least) {
        newcomers = false;
        met = tally.having(least);
    }

    private void gather(List<Clue> clues) throws IOException {
        float open = 0;
        for (Clue clue : clues) {
            open += clue.most();
        }
        byte number = 1;
        for (Clue clue : clues) {
            open -= clue.most();
            for (Way way : clue.ways()) {
                float reached = tally.reachedBy(wanted);
                if (newcomers && way.bits() + open < reached) {
                    close(reached - clue.most() - open);
                }
                count(way, number);
            }
            number++;
        }
    }

    private void count(Way way, byte clue) throws IOException {
        for (LeafReaderContext leaf : leaves) {
            for (DocIdSetIterator people : people(leaf.reader(), way.terms())) {
                if (!newcomers && met.length * 16L < people.cost()) {
                    lookUp(people, leaf, clue, way.bits());
                } else {
                    all(people, leaf, clue, way.bits());
                }
            }
        }
    }

    private void all(DocIdSetIterator people, LeafReaderContext leaf, byte clue, float bits) throws IOException {
        Bits living = leaf.reader().getLiveDocs();
        for (int doc = people.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = people.nextDoc()) {
            if (living == null || living.get(doc)) {
                tally.add(leaf.docBase + doc, clue, bits, newcomers);
            }
        }
    }

    private void lookUp(DocIdSetIterator people, LeafReaderContext leaf, byte clue, float bits) throws IOException {
        int end = leaf.docBase + leaf.reader().maxDoc();
        int doc = -1;
        for (int person : met) {
            if (person >= leaf.docBase && person < end) {
                int sought = person - leaf.docBase;
                doc = doc < sought ? people.advance(sought) : doc;
                if (doc == sought) {
                    tally.add(person, clue, bits, false);
                }
            }
        }
    }

    private static List<DocIdSetIterator> people(LeafReader reader, Clue.Terms terms) throws IOException {
        return switch (terms) {
            case Clue.Terms.One(var field, var text) -> {
                PostingsEnum postings = reader.postings(new Term(field, text), PostingsEnum.NONE);
                yield postings == null ? List.of() : List.of(postings);
            }
            case Clue.Terms.Both(var field, var first, var second) -> both(reader, field, first, second);
            case Clue.Terms.Near(var field, var text) -> {
                Terms all = reader.terms(field);
                yield all == null ? List.of() : each(new FuzzyTermsEnum(all, new Term(field, text), 1, 0, true), null);
            }
            case Clue.Terms.Beginning(var field, var text) -> {
                Terms all = reader.terms(field);
                TermsEnum from = all == null ? TermsEnum.EMPTY : all.iterator();
                boolean any = from.seekCeil(new BytesRef(text)) != TermsEnum.SeekStatus.END;
                yield any ? each(from, new BytesRef(text)) : List.of();
            }
        };
    }

    private static List<DocIdSetIterator> both(LeafReader reader, String field, List<String> first, List<String> second)
            throws IOException {
        List<DocIdSetIterator> both = new ArrayList<>();
        for (String one : first) {
            for (String other : second) {
                PostingsEnum some = reader.postings(new Term(field, one), PostingsEnum.NONE);
                PostingsEnum more = reader.postings(new Term(field, other), PostingsEnum.NONE);
                if (some != null && more != null && !one.equals(other)) {
                    both.add(ConjunctionUtils.intersectIterators(List.of(some, more)));
                }
            }
        }
        return both;
    }

    /** The postings of a term list: of {@code from} itself and what follows, while it begins so. */
    private static List<DocIdSetIterator> each(TermsEnum terms, @Nullable BytesRef beginning) throws IOException {
        List<DocIdSetIterator> people = new ArrayList<>();
        BytesRef term = beginning == null ? terms.next() : terms.term();
        while (term != null
                && people.size() < MANY
                && (beginning == null || StringHelper.startsWith(term, beginning))) {
            people.add(terms.postings(null, PostingsEnum.NONE));
            term = terms.next();
        }
        return people;
    }
}
