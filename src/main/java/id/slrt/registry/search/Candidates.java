package id.slrt.registry.search;

import id.slrt.registry.Nik;
import id.slrt.registry.search.Clue.Terms.Beginning;
import id.slrt.registry.search.Clue.Terms.Both;
import id.slrt.registry.search.Clue.Terms.Near;
import id.slrt.registry.search.Clue.Terms.One;
import id.slrt.registry.search.Clue.Way;
import id.slrt.registry.search.Lexicon.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of the index to look at for who is wanted: one {@link Clue} for each fact, worth about what {@link Evidence} will
 * find it worth.
 */
final class Candidates {
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_NEAR = 14;
    private static final int SHORTEST_BEGINNING = 4;
    private static final float MOTHERS_SHARE = 0.3f;

    private final Wanted wanted;
    private final Worth worth;
    private final List<Clue> clues = new ArrayList<>();

    private Candidates(Wanted wanted, Worth worth) {
        this.wanted = wanted;
        this.worth = worth;
    }

    /** The clue that tells most first. */
    static List<Clue> clues(Wanted wanted, Worth worth) {
        Candidates candidates = new Candidates(wanted, worth);
        candidates.collect();
        candidates.clues.removeIf(clue -> clue.ways().isEmpty());
        candidates.clues.sort(Comparator.comparingDouble(clue -> -clue.most()));
        return candidates.clues;
    }

    private void collect() {
        List<Word> words = wanted.words();
        for (int i = 0; i < words.size(); i++) {
            clues.add(Clue.of(
                    word(words.get(i), wanted.typing() && i == words.size() - 1), Weight.WORD_MISSING.bits()));
        }
        float both = 2 * Weight.WORD_MISSING.bits(); // who has the two as one lacks neither
        for (int i = 0; i + 1 < words.size(); i++) {
            List<Way> together = name(NameKeys.joined(words.get(i), words.get(i + 1)));
            together.addAll(sound(NameKeys.joined(words.get(i + 1), words.get(i))));
            clues.add(Clue.of(together, both));
        }
        wanted.mother().forEach(word -> clues.add(Clue.of(mother(word, 0.8f), Weight.MOTHER_OTHER.bits())));
        wanted.places().forEach(place -> clues.add(Clue.of(place(place), Weight.VILLAGE_OTHER.bits())));
        wanted.numbers().forEach(number -> clues.add(Clue.of(number(number), Weight.NIK_OTHER.bits())));
        if (wanted.birth() != null) {
            clues.add(Clue.of(birth(wanted.birth()), Weight.BIRTH_OTHER.bits()));
        }
    }

    private List<Way> word(Word word, boolean cut) {
        List<Way> ways = name(word);
        float bits = worth.of(word);
        for (Worth.Split split : worth.splits(word)) {
            Both both = new Both(
                    Fields.SOUND, split.first().sounds(), split.second().sounds());
            ways.add(new Way(both, bits));
        }
        if (cut && word.raw().length() >= SHORTEST_PREFIX) {
            float begun = worth.ofBeginning(word);
            worth.beginning(word).forEach(variant -> ways.add(one(Fields.SOUND, variant.form(), begun)));
        }
        if (word.raw().length() == 1) {
            ways.add(one(Fields.INITIAL, word.raw(), NameMatch.INITIAL_BITS));
        }
        if (bits * MOTHERS_SHARE > NameMatch.INITIAL_BITS) {
            ways.addAll(mother(word, MOTHERS_SHARE));
        }
        return ways;
    }

    private List<Way> name(Word word) {
        float bits = worth.of(word);
        List<Way> ways = new ArrayList<>();
        word.keys().forEach(key -> ways.add(one(Fields.KEY, key, bits)));
        for (Variant variant : worth.variants(word)) {
            if (variant.people() > 0) {
                ways.add(one(Fields.SOUND, variant.form(), worth.ofSlips(word, variant.slips())));
            }
        }
        return ways;
    }

    private List<Way> sound(Word word) {
        float bits = worth.ofSound(word);
        return word.sounds().stream()
                .map(sound -> one(Fields.SOUND, sound, bits))
                .toList();
    }

    private List<Way> mother(Word word, float share) {
        return word.sounds().stream()
                .map(sound -> one(Fields.MOTHER, sound, share * worth.of(word)))
                .toList();
    }

    private List<Way> place(Wanted.Place place) {
        List<Way> ways = new ArrayList<>();
        for (String code : place.codes()) {
            ways.add(one(Fields.PLACE, code, Weight.VILLAGE_SAME.bits(worth.of(Fields.PLACE, code))));
            if (code.length() > Evidence.SUBDISTRICT) {
                String around = code.substring(0, Evidence.SUBDISTRICT);
                ways.add(one(Fields.PLACE, around, Weight.VILLAGE_NEAR.bits(worth.of(Fields.PLACE, around))));
            }
        }
        place.words().forEach(word -> ways.addAll(word(word, false)));
        return ways;
    }

    private static List<Way> number(Wanted.Number number) {
        List<Way> ways = new ArrayList<>();
        if (number.nik()) {
            number(ways, Fields.NIK, number.digits(), Weight.NIK_EXACT, Weight.NIK_NEAR);
        }
        if (number.familyCard()) {
            number(ways, Fields.CARD, number.digits(), Weight.FAMILY_CARD, Weight.FAMILY_CARD_NEAR);
        }
        return ways;
    }

    private static void number(List<Way> ways, String field, String digits, Weight same, Weight near) {
        ways.add(one(field, digits, same.bits()));
        if (digits.length() >= SHORTEST_NEAR) {
            ways.add(new Way(Near.to(field, digits), near.bits()));
        }
        if (digits.length() >= SHORTEST_BEGINNING && digits.length() < Nik.LENGTH) {
            ways.add(new Way(new Beginning(field, digits), near.bits()));
        }
    }

    private List<Way> birth(Birth asked) {
        List<Way> ways = new ArrayList<>();
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
            float year = worth.of(Fields.BIRTH, Fields.year(asked.year()));
            for (Birth unknown : Birth.unknownDays(asked.year())) {
                ways.add(one(Fields.BIRTH, unknown.toString(), Weight.BIRTH_YEAR_ONLY.bits(year)));
            }
        }
        if (asked.month() > 0) {
            ways.add(born(new Birth(asked.year(), 0, 0), Weight.BIRTH_YEAR_OTHER_DAY));
        }
        return ways;
    }

    private Way born(Birth birth, Weight weight) {
        String term = birth.toString();
        return one(Fields.BIRTH, term, weight.bits(worth.of(Fields.BIRTH, term)));
    }

    private static Way one(String field, String text, float bits) {
        return new Way(new One(field, text), bits);
    }
}
