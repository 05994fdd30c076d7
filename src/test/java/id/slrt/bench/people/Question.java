package id.slrt.bench.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an officer knows of somebody.
 *
 * @param kind which facts are given, and how the name is wrong
 * @param birthDate a date or a year
 * @param village a code
 * @param ceiling what a searcher reaches who knows the right spelling and has the same other facts
 */
public record Question(
        Kind kind,
        Noise noise,
        BenchPerson person,
        String name,
        @Nullable String birthDate,
        @Nullable String village,
        @Nullable String nik,
        Ceiling ceiling) {
    boolean isPartOfName() {
        return noise == Noise.PART_OF_NAME || noise == Noise.INITIAL;
    }

    /** Whether somebody is really called what was asked; of a part of a name, whether it is a part of theirs. */
    boolean isNamesake(BenchPerson other) {
        if (!isPartOfName()) {
            return other.trueName().equals(person.trueName());
        }
        List<String> has = new ArrayList<>(List.of(other.trueName().split(" ")));
        return Stream.of(name.split(" "))
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .allMatch(word -> word.endsWith(".")
                        ? has.stream().anyMatch(one -> one.charAt(0) == word.charAt(0))
                        : has.remove(word));
    }

    Question with(Ceiling other) {
        return new Question(kind, noise, person, name, birthDate, village, nik, other);
    }

    /** How likely the person meant is the first, and among the first ten. */
    public record Ceiling(double first, double ten) {
        static final Ceiling CERTAIN = new Ceiling(1, 1);

        /** @param before how many fit better, {@code alike} how many as well, the person meant among them */
        static Ceiling of(int before, int alike) {
            return new Ceiling(before > 0 ? 0 : 1.0 / alike, Math.clamp((10.0 - before) / alike, 0, 1));
        }
    }

    /** The facts that are given. */
    public enum Kind {
        NAME_AND_BIRTH_DATE,
        NAME_AND_VILLAGE,
        NAME_YEAR_AND_VILLAGE,
        NAME_ALONE,
        NAME_AND_WRONG_NIK,
        WRONG_NIK;

        /** What an officer mostly has: a name with a birth date, a village, or a year and a village. */
        public boolean isNameAndMore() {
            return ordinal() <= NAME_YEAR_AND_VILLAGE.ordinal();
        }
    }
}
