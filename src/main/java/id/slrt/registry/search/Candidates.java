package id.slrt.registry.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The Lucene query that brings everybody worth a closer look, and rather too many than too few. */
final class Candidates {
    private static final int EXPANSIONS = 40;
    private static final int SHORTEST_PREFIX = 2;

    private Candidates() {}

    static Query query(Wanted wanted, @Nullable String area) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < wanted.words().size(); i++) {
            boolean cut = wanted.typing() && i == wanted.words().size() - 1;
            all.add(word(wanted.words().get(i), cut), Occur.SHOULD);
        }
        NameKeys.joined(wanted.words()).forEach(word -> all.add(term(Fields.KEY, word.key(), 2f), Occur.SHOULD));
        wanted.mother().forEach(word -> all.add(mother(word, 0.5f), Occur.SHOULD));
        wanted.places().forEach(place -> all.add(place(place), Occur.SHOULD));
        wanted.numbers().forEach(number -> all.add(number(number), Occur.SHOULD));
        if (wanted.birth() != null) {
            all.add(birth(wanted.birth()), Occur.SHOULD);
        }
        if (area != null) {
            all.add(new TermQuery(new Term(Fields.PLACE, area)), Occur.FILTER);
            all.setMinimumNumberShouldMatch(1);
        }
        return all.build();
    }

    private static Query word(Word word, boolean cut) {
        List<Query> ways = new ArrayList<>();
        word.keys().forEach(key -> ways.add(term(Fields.KEY, key, 1f)));
        word.sounds().forEach(sound -> ways.add(term(Fields.SOUND, sound, 0.8f)));
        int slips = word.strength() < 1 ? 0 : Likeness.allowed(word.key().length());
        if (slips > 0) {
            ways.add(boost(new FuzzyQuery(new Term(Fields.KEY, word.key()), slips, 0, EXPANSIONS, true), 0.5f));
        }
        String beginning = Spelling.beginning(word.raw());
        if (cut && beginning.length() >= SHORTEST_PREFIX) {
            ways.add(boost(new PrefixQuery(new Term(Fields.KEY, beginning)), 3f));
        }
        ways.add(mother(word, 0.2f));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query mother(Word word, float boost) {
        List<Query> ways = new ArrayList<>();
        word.sounds().forEach(sound -> ways.add(term(Fields.MOTHER, sound, boost)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query place(Wanted.Place place) {
        List<Query> ways = new ArrayList<>();
        place.codes().forEach(code -> ways.add(term(Fields.PLACE, code, 1f)));
        place.codes().stream()
                .filter(code -> code.length() > 8)
                .forEach(code -> ways.add(term(Fields.PLACE, code.substring(0, 8), 0.4f)));
        place.words().forEach(word -> ways.add(word(word, false)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query number(Wanted.Number number) {
        List<Query> ways = new ArrayList<>();
        if (number.nik()) {
            number(ways, Fields.NIK, number.digits());
        }
        if (number.familyCard()) {
            number(ways, Fields.CARD, number.digits());
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static void number(List<Query> ways, String field, String digits) {
        ways.add(term(field, digits, 4f));
        if (digits.length() >= 14) {
            ways.add(boost(new FuzzyQuery(new Term(field, digits), 1, 0, EXPANSIONS, true), 3f));
        }
        if (digits.length() >= 4 && digits.length() < 16) {
            ways.add(boost(new PrefixQuery(new Term(field, digits)), 10f));
        }
    }

    private static Query birth(Birth birth) {
        List<Query> ways = new ArrayList<>();
        ways.add(term(Fields.BIRTH, Fields.term(birth), 1f));
        Birth swapped = birth.swapped();
        if (swapped != null) {
            ways.add(term(Fields.BIRTH, Fields.term(swapped), 0.9f));
        }
        ways.add(term(Fields.BIRTH, Fields.year(birth.year()), 0.9f));
        for (int year : new int[] {birth.year() - 1, birth.year() + 1}) {
            ways.add(term(Fields.BIRTH, Fields.year(year), 0.6f));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query term(String field, String text, float boost) {
        return boost(new TermQuery(new Term(field, text)), boost);
    }

    private static Query boost(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
