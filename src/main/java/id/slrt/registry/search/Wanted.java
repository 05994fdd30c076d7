package id.slrt.registry.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked for, taken apart.
 *
 * @param words parts of the name
 * @param places words that name a place; a person may bear the same name
 * @param numbers digits that may be a NIK or a family card number, or their beginning
 * @param mother parts of the mother's name
 * @param sex L or P when known
 * @param typing whether the last word may be cut short
 */
public record Wanted(
        List<Word> words,
        List<Place> places,
        List<Number> numbers,
        @Nullable Birth birth,
        List<Word> mother,
        @Nullable String sex,
        boolean typing) {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 12;

    /** Codes of the villages or sub-districts of that name; {@code words} are how it was written. */
    record Place(Set<String> codes, List<Word> words) {}

    /** Digits and what they can be. */
    record Number(String digits, boolean nik, boolean familyCard) {}

    public boolean isEmpty() {
        return words.isEmpty() && places.isEmpty() && numbers.isEmpty() && birth == null && mother.isEmpty();
    }

    /** A name, knowing nothing else. */
    public static Wanted named(@Nullable String name) {
        return new Wanted(words(name), List.of(), List.of(), null, List.of(), null, false);
    }

    public Wanted withNik(@Nullable String nik) {
        return with(nik, true, false);
    }

    public Wanted withFamilyCard(@Nullable String number) {
        return with(number, false, true);
    }

    private Wanted with(@Nullable String text, boolean nik, boolean card) {
        String digits = text == null ? "" : QueryReader.digits(text);
        if (digits.length() < 4) {
            return this;
        }
        List<Number> more = new ArrayList<>(numbers);
        more.add(new Number(digits, nik, card));
        return new Wanted(words, places, List.copyOf(more), birth, mother, sex, typing);
    }

    public Wanted withBirth(@Nullable Birth known) {
        return known == null ? this : new Wanted(words, places, numbers, known, mother, sex, typing);
    }

    public Wanted withMother(@Nullable String name) {
        List<Word> known = words(name);
        return new Wanted(words, places, numbers, birth, known, sex, typing);
    }

    /** For eyes that may not see identity numbers: only whole ones count, so that none can be guessed digit by digit. */
    public Wanted withWholeNumbersOnly() {
        List<Number> whole = numbers.stream()
                .filter(number -> number.digits().length() == 16)
                .toList();
        return new Wanted(words, places, whole, birth, mother, sex, typing);
    }

    public Wanted withSex(@Nullable String known) {
        boolean isSex = "L".equals(known) || "P".equals(known);
        return new Wanted(words, places, numbers, birth, mother, isSex ? known : null, typing);
    }

    public Wanted withPlaces(Set<String> codes) {
        if (codes.isEmpty()) {
            return this;
        }
        List<Place> more = new ArrayList<>(places);
        more.add(new Place(codes, List.of()));
        return new Wanted(words, List.copyOf(more), numbers, birth, mother, sex, typing);
    }

    /** This and what another source tells; the other's birth date counts when this has none. */
    public Wanted and(Wanted other) {
        return new Wanted(
                concat(words, other.words),
                concat(places, other.places),
                concat(numbers, other.numbers),
                birth != null ? birth : other.birth,
                concat(mother, other.mother),
                sex != null ? sex : other.sex,
                typing || other.typing);
    }

    /** The words of a name, as many as a name can have; more would only burden the index. */
    private static List<Word> words(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        String text = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
        return NameKeys.words(text).stream().limit(MAX_WORDS).toList();
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
