package id.slrt.registry.search;

import id.slrt.registry.search.Clue.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The people of each way in one segment of the index: looked up when first asked for, each gone through once. */
final class Lists implements AutoCloseable {
    private static final int MANY = 2_000;

    private final LeafReader reader;
    private final int leaf;
    private final List<Clue> clues;
    private final Scratch scratch;
    private final List<PostingsEnum> opened = new ArrayList<>();
    /** For each clue and each of its ways. */
    private final DocIdSetIterator[][][] lists;
    /** For each field where its terms were last looked up. */
    private final Map<String, TermsEnum> terms = new HashMap<>();

    Lists(LeafReaderContext leaf, List<Clue> clues, Scratch scratch) {
        this.reader = leaf.reader();
        this.leaf = leaf.ord;
        this.clues = clues;
        this.scratch = scratch;
        this.lists = new DocIdSetIterator[clues.size()][][];
    }

    /** The people of a way, by the place of its clue and its own. */
    DocIdSetIterator[] of(int clue, int way) throws IOException {
        List<Way> ways = clues.get(clue).ways();
        if (lists[clue] == null) {
            lists[clue] = new DocIdSetIterator[ways.size()][];
        }
        DocIdSetIterator[] people = lists[clue][way];
        if (people == null) {
            people = people(ways.get(way).terms()).toArray(DocIdSetIterator[]::new);
            lists[clue][way] = people;
        }
        return people;
    }

    /** How many of them there are in a window, if they are spread evenly. */
    long inWindow(DocIdSetIterator people) {
        return people.cost() * Window.SIZE / reader.maxDoc();
    }

    private List<DocIdSetIterator> people(Clue.Terms terms) throws IOException {
        return switch (terms) {
            case Clue.Terms.One(var field, var text) -> {
                PostingsEnum postings = postings(field, text);
                yield postings == null ? List.of() : List.of(postings);
            }
            case Clue.Terms.Both(var field, var first, var second) -> both(field, first, second);
            case Clue.Terms.Near(var field, var near) -> {
                Terms all = reader.terms(field);
                yield all == null ? List.of() : each(near.getTermsEnum(all), null);
            }
            case Clue.Terms.Beginning(var field, var text) -> {
                Terms all = reader.terms(field);
                TermsEnum from = all == null ? TermsEnum.EMPTY : all.iterator();
                boolean any = from.seekCeil(new BytesRef(text)) != TermsEnum.SeekStatus.END;
                yield any ? each(from, new BytesRef(text)) : List.of();
            }
        };
    }

    private @Nullable PostingsEnum postings(String field, String text) throws IOException {
        TermsEnum of = terms.get(field);
        if (of == null) {
            Terms all = reader.terms(field);
            of = all == null ? TermsEnum.EMPTY : all.iterator();
            terms.put(field, of);
        }
        return of.seekExact(new BytesRef(text)) ? open(of) : null;
    }

    private PostingsEnum open(TermsEnum term) throws IOException {
        PostingsEnum postings = term.postings(scratch.postings(leaf), PostingsEnum.NONE);
        opened.add(postings);
        return postings;
    }

    private List<DocIdSetIterator> both(String field, List<String> first, List<String> second) throws IOException {
        List<DocIdSetIterator> both = new ArrayList<>();
        for (String one : first) {
            for (String other : second) {
                PostingsEnum some = postings(field, one);
                PostingsEnum more = postings(field, other);
                if (some != null && more != null && !one.equals(other)) {
                    both.add(ConjunctionUtils.intersectIterators(List.of(some, more)));
                }
            }
        }
        return both;
    }

    /** The people of a term list, of its first term and what follows while it begins so: gone through as one. */
    private List<DocIdSetIterator> each(TermsEnum terms, @Nullable BytesRef beginning) throws IOException {
        DocIdSetBuilder people = new DocIdSetBuilder(reader.maxDoc());
        PostingsEnum postings = null;
        BytesRef term = beginning == null ? terms.next() : terms.term();
        for (int seen = 0;
                term != null && seen < MANY && (beginning == null || StringHelper.startsWith(term, beginning));
                seen++) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            people.add(postings);
            term = terms.next();
        }
        DocIdSetIterator all = people.build().iterator();
        return all == null ? List.of() : List.of(all);
    }

    /** Lets others read with what was opened here. */
    @Override
    public void close() {
        opened.forEach(postings -> scratch.keep(leaf, postings));
        opened.clear();
    }
}
