package id.slrt.registry.search;

import id.slrt.registry.search.Lexicon.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What agreeing is worth in this registry, in bits: the logarithm of how much likelier an agreement is for the person
 * wanted than for anybody else (Fellegi and Sunter 1969). How likely it is for anybody is counted in the registry
 * itself: a Muhammad is worth little, a birth date much. For one search.
 */
final class Worth {
    private static final int MOST_VARIANTS = 48;
    /** So many people are called so that it is no mistake; hardly anybody of another name was meant. */
    private static final int A_NAME = 5;
    /** Half of the registry cannot share what tells people apart. */
    private static final double LEAST = 1;

    private final IndexReader reader;
    private final Lexicon sounds;
    private final Lexicon keys;
    private final double people;
    private final Map<Term, Float> terms = new HashMap<>();
    private final Map<String, Known> words = new HashMap<>();
    private final Map<String, List<Variant>> beginnings = new HashMap<>();

    Worth(IndexReader reader, Lexicon sounds, Lexicon keys) {
        this.reader = reader;
        this.sounds = sounds;
        this.keys = keys;
        this.people = Math.max(reader.numDocs(), 1000);
    }

    /** A word asked for: what each likeness is worth, and how the people who may be meant are written. */
    private record Known(float[] bits, List<Variant> variants, Slips slips, Map<String, Compared> compared) {}

    /** A word asked for and one that somebody has: by the rules, and by their letters alone, both 0 to 1. */
    private record Compared(float likeness, float letters) {}

    /** How rare it is to have this term. */
    float of(String field, String text) {
        return terms.computeIfAbsent(new Term(field, text), term -> rare(people(field, text)));
    }

    private int people(String field, String text) {
        try {
            return reader.docFreq(new Term(field, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is worth to be called just so. */
    float of(Word word) {
        return known(word).bits()[0];
    }

    /** What it is worth to be called something that sounds so, whatever else sounds nearly so. */
    float ofSound(Word word) {
        return rare(people(word));
    }

    /** What it is worth to be called something so like the word asked for. */
    float of(Word word, float likeness) {
        return known(word).bits()[Likeness.grade(likeness)];
    }

    float ofSlips(Word word, int slips) {
        return known(word).bits()[Likeness.gradeOfSlips(slips)];
    }

    /** The sounds of names that may be meant: its own, and those a slip or two away. */
    List<Variant> variants(Word word) {
        return known(word).variants();
    }

    /** {@link Likeness} of a word asked for and one that somebody has. */
    float likeness(Word asked, Word has) {
        return compared(asked, has).likeness();
    }

    /** How many of the letters of a word asked for another has, 0 to 1, whatever the rules say of the two. */
    float letters(Word asked, Word has) {
        return compared(asked, has).letters();
    }

    /** Many have the same words: each pair is compared once. */
    private Compared compared(Word asked, Word has) {
        Known known = known(asked);
        Compared compared = known.compared().get(has.raw());
        if (compared == null) {
            int most = Math.max(asked.raw().length(), has.raw().length());
            float letters = Math.max(0, 1 - (float) known.slips().to(has.raw()) / most);
            compared = new Compared(Likeness.of(asked, has), letters);
            known.compared().put(has.raw(), compared);
        }
        return compared;
    }

    private Known known(Word word) {
        Known known = words.get(word.raw());
        if (known == null) {
            List<Variant> variants = read(word);
            known = new Known(bits(word, variants), variants, new Slips(word.raw()), new HashMap<>());
            words.put(word.raw(), known);
        }
        return known;
    }

    private List<Variant> read(Word word) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        word.sounds().forEach(sound -> variants.put(sound, sounding(sound, 0)));
        int slips = word.strength() < 1 ? 0 : Likeness.allowed(word.key().length());
        if (slips > 0) {
            boolean isName = people(word) >= A_NAME;
            int most = isName ? 1 : slips;
            // the rules make more of some slips than they are (Kaarto loses a vowel, au is o): so the letters as they
            // stand too
            Stream.concat(
                            sounds.near(word.sounds().getFirst(), most, MOST_VARIANTS).stream(),
                            keys.near(Spelling.ending(word.raw()), most, MOST_VARIANTS).stream()
                                    .map(key -> sounding(Spelling.sound(key.form()), key.slips())))
                    .forEach(variant -> variants.merge(
                            variant.form(), variant, (one, other) -> one.slips() <= other.slips() ? one : other));
        }
        return List.copyOf(variants.values());
    }

    private Variant sounding(String sound, int slips) {
        return new Variant(sound, sounds.people(sound), slips);
    }

    /**
     * For each grade of likeness how often the right person is written so, against how many people are called something
     * as like or more; and never more than for the grade before.
     */
    private float[] bits(Word word, List<Variant> variants) {
        float[] bits = new float[Likeness.GRADES];
        if (word.raw().length() == 1) {
            Arrays.fill(bits, NameMatch.INITIAL_BITS);
            return bits;
        }
        double having =
                word.keys().stream().mapToInt(key -> people(Fields.KEY, key)).sum();
        bits[0] = rare(having);
        bits[1] = bits[0] + Likeness.loss(1);
        for (int slips = 0; slips <= 2; slips++) {
            int at = slips;
            having = Math.max(
                    having,
                    variants.stream()
                            .filter(variant -> variant.slips() <= at)
                            .mapToInt(Variant::people)
                            .sum());
            int grade = Likeness.gradeOfSlips(slips);
            for (int same = grade; same < Likeness.gradeOfSlips(slips + 1); same++) {
                bits[same] = Math.min(bits[same - 1] + Likeness.loss(same), rare(having) + Likeness.chance(same));
            }
        }
        return bits;
    }

    /** How rare it is to be called so or something that begins so; never rarer than to be called so. */
    float ofBeginning(Word word) {
        int longer = beginning(word).stream().mapToInt(Variant::people).sum();
        return Math.min(of(word), rare(people(word) + longer));
    }

    private float rare(double having) {
        return (float) Math.max(LEAST, Math.log((people + 1) / (having + 1)) / Math.log(2));
    }

    /** Names written as one word that are two: where both halves occur, the commonest first. */
    List<Split> splits(Word word) {
        String raw = word.raw();
        List<Split> splits = new ArrayList<>();
        for (int at = Split.SHORTEST; at <= raw.length() - Split.SHORTEST; at++) {
            Word first = NameKeys.word(raw.substring(0, at));
            Word second = NameKeys.word(raw.substring(at));
            int together = Math.min(people(first), people(second));
            if (together > 0) {
                splits.add(new Split(first, second, together));
            }
        }
        splits.sort(Comparator.comparingInt(split -> -split.people()));
        return splits.subList(0, Math.min(Split.MOST, splits.size()));
    }

    private int people(Word word) {
        return word.sounds().stream().mapToInt(sounds::people).sum();
    }

    /** How names begin that are being typed. */
    List<Variant> beginning(Word word) {
        return beginnings.computeIfAbsent(
                word.raw(), raw -> sounds.beginning(Spelling.soundBeginning(raw), MOST_VARIANTS));
    }

    /** One word as two. */
    record Split(Word first, Word second, int people) {
        static final int SHORTEST = 3;
        static final int MOST = 3;
    }
}
