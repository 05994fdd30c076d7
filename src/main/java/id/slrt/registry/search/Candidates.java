package id.slrt.registry.search;

import id.slrt.registry.search.Lexicon.Variant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene query that brings everybody worth a closer look. Each fact asked for is one clause that scores about what
 * {@link Evidence} will find it worth, so that Lucene can pass over people whom the common facts alone cannot lift among
 * the best.
 */
final class Candidates {
    private static final int EXPANSIONS = 40;
    private static final int SHORTEST_PREFIX = 2;
    private static final float MOTHERS_SHARE = 0.3f;

    private final Wanted wanted;
    private final Worth worth;

    private Candidates(Wanted wanted, Worth worth) {
        this.wanted = wanted;
        this.worth = worth;
    }

    static Query query(Wanted wanted, Worth worth, @Nullable String area) {
        return new Candidates(wanted, worth).query(area);
    }

    private Query query(@Nullable String area) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Word> words = wanted.words();
        for (int i = 0; i < words.size(); i++) {
            all.add(word(words.get(i), wanted.typing() && i == words.size() - 1), Occur.SHOULD);
        }
        NameKeys.joined(words).forEach(word -> all.add(any(name(word, 1)), Occur.SHOULD));
        wanted.mother().forEach(word -> all.add(any(mother(word, 0.8f)), Occur.SHOULD));
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

    private Query word(Word word, boolean cut) {
        List<Query> ways = name(word, 1);
        float bits = worth.of(word);
        for (Worth.Split split : worth.splits(word)) {
            BooleanQuery both = new BooleanQuery.Builder()
                    .add(any(sounds(split.first())), Occur.MUST)
                    .add(any(sounds(split.second())), Occur.MUST)
                    .build();
            ways.add(scored(both, bits));
        }
        if (cut && word.raw().length() >= SHORTEST_PREFIX) {
            float begun = worth.ofBeginning(word);
            worth.beginning(word).forEach(variant -> ways.add(term(Fields.SOUND, variant.sound(), begun)));
        }
        ways.addAll(mother(word, MOTHERS_SHARE));
        return any(ways);
    }

    private List<Query> name(Word word, float share) {
        float bits = worth.of(word) * share;
        List<Query> ways = new ArrayList<>();
        word.keys().forEach(key -> ways.add(term(Fields.KEY, key, bits)));
        for (Variant variant : worth.variants(word)) {
            if (variant.people() > 0) {
                float slips =
                        variant.slips() == 0 ? Likeness.bits(Likeness.SOUND) : Likeness.bitsOfSlips(variant.slips());
                ways.add(term(Fields.SOUND, variant.sound(), bits + slips));
            }
        }
        return ways;
    }

    private static List<Query> sounds(Word word) {
        return word.sounds().stream()
                .map(sound -> (Query) new TermQuery(new Term(Fields.SOUND, sound)))
                .toList();
    }

    private List<Query> mother(Word word, float share) {
        return word.sounds().stream()
                .map(sound -> term(Fields.MOTHER, sound, share * worth.of(word)))
                .toList();
    }

    private Query place(Wanted.Place place) {
        List<Query> ways = new ArrayList<>();
        for (String code : place.codes()) {
            ways.add(term(Fields.PLACE, code, Weight.VILLAGE_SAME.bits(worth.of(Fields.PLACE, code))));
            if (code.length() > Evidence.SUBDISTRICT) {
                String around = code.substring(0, Evidence.SUBDISTRICT);
                ways.add(term(Fields.PLACE, around, Weight.VILLAGE_NEAR.bits(worth.of(Fields.PLACE, around))));
            }
        }
        place.words().forEach(word -> ways.add(word(word, false)));
        return any(ways);
    }

    private static Query number(Wanted.Number number) {
        List<Query> ways = new ArrayList<>();
        if (number.nik()) {
            number(ways, Fields.NIK, number.digits(), Weight.NIK_EXACT, Weight.NIK_NEAR);
        }
        if (number.familyCard()) {
            number(ways, Fields.CARD, number.digits(), Weight.FAMILY_CARD, Weight.FAMILY_CARD_NEAR);
        }
        return any(ways);
    }

    private static void number(List<Query> ways, String field, String digits, Weight same, Weight near) {
        ways.add(term(field, digits, same.bits()));
        if (digits.length() >= 14) {
            ways.add(scored(new FuzzyQuery(new Term(field, digits), 1, 0, EXPANSIONS, true), near.bits()));
        }
        if (digits.length() >= 4 && digits.length() < 16) {
            ways.add(scored(new PrefixQuery(new Term(field, digits)), near.bits()));
        }
    }

    private Query birth(Birth asked) {
        List<Query> ways = new ArrayList<>();
        ways.add(born(asked, asked.isDay() ? Weight.BIRTH_EXACT : Weight.BIRTH_YEAR));
        Birth swapped = asked.swapped();
        if (swapped != null) {
            ways.add(born(swapped, Weight.BIRTH_SWAPPED));
        }
        for (int years : new int[] {-1, 1}) {
            if (asked.isDay()) {
                ways.add(born(asked.plusYears(years), Weight.BIRTH_DAY_OTHER_YEAR));
            } else {
                ways.add(born(new Birth(asked.year() + years, 0, 0), Weight.BIRTH_YEAR_NEAR));
            }
        }
        if (asked.isDay()) {
            ways.add(born(new Birth(asked.year(), asked.month(), 0), Weight.BIRTH_MONTH));
        }
        if (asked.month() > 0) {
            ways.add(born(new Birth(asked.year(), 0, 0), Weight.BIRTH_YEAR_OTHER_DAY));
        }
        return any(ways);
    }

    private Query born(Birth birth, Weight weight) {
        String term = Fields.term(birth);
        return term(Fields.BIRTH, term, weight.bits(worth.of(Fields.BIRTH, term)));
    }

    private static Query any(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query term(String field, String text, float bits) {
        return scored(new TermQuery(new Term(field, text)), bits);
    }

    private static Query scored(Query query, float bits) {
        return new BoostQuery(new ConstantScoreQuery(query), Math.max(0.01f, bits));
    }
}
