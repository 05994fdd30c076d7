package id.slrt.registry.duplicates.matching;

import id.slrt.registry.Nik;
import id.slrt.registry.linkage.Field;
import id.slrt.registry.linkage.Level;
import id.slrt.registry.linkage.Rule;
import id.slrt.registry.search.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How people are compared. The threshold was frozen before FEBRL was looked at: as likely as not (docs/decisions/0010).
 * A different name is never proposed, however much else agrees: twins share everything but the name.
 */
final class PeopleLinkage {
    static final double THRESHOLD = 0;
    static final int LARGEST_BLOCK = 400;
    private static final int NEAR = 1;

    /** More than all other fields can outweigh. */
    private static final double NEVER = -200;

    private static final double MIXED_BITS = -6;

    /** A NIK is made of the birth date, the place of birth and a small serial: beside the date it adds little more. */
    private static final double NIK_BITS = 6;

    private static final int TWINS = 4;

    /** Outweighs what a shared card and birth date say beside names that are only alike; the same rare name says more. */
    private static final double TWINS_BITS = -14;

    private PeopleLinkage() {}

    static List<Field<Subject>> fields() {
        return List.of(name(), nik(), born(), sex(), place(), mother());
    }

    static List<Rule<Subject>> rules() {
        return List.of(
                new Rule<>(
                        "nik",
                        one -> one.nik() == null
                                ? List.of()
                                : List.of(
                                        "a" + one.nik().substring(0, 12),
                                        "b" + one.nik().substring(6))),
                new Rule<>(
                        "name and birth",
                        one -> one.born() == null ? List.of() : with(one.name().keys(), date(one.born()))),
                new Rule<>(
                        "village and birth",
                        one -> one.born() == null ? List.of() : List.of(one.village() + date(one.born()))),
                new Rule<>(
                        "sound, year, sub-district",
                        one -> one.year() == null
                                ? List.of()
                                : with(one.name().sounds(), one.subdistrict() + one.year())),
                new Rule<>(
                        "card and sound",
                        one -> one.household() == 0
                                ? List.of()
                                : with(one.name().sounds(), "k" + one.household())),
                new Rule<>("name and village", one -> List.of(all(one.name()) + one.village())),
                new Rule<>(
                        "name and mother",
                        one -> one.mother() == null ? List.of() : List.of(all(one.name()) + "/" + all(one.mother()))),
                new Rule<>(
                        "mother and village",
                        one -> one.mother() == null
                                ? List.of()
                                : List.of(all(one.mother()) + one.village() + one.woman())));
    }

    private static List<String> with(List<String> words, String more) {
        return words.stream().map(word -> word + "/" + more).toList();
    }

    private static String all(Name name) {
        return String.join(" ", name.sounds().stream().sorted().toList());
    }

    /** The same for a date with day and month swapped. */
    private static String date(LocalDate born) {
        int day = born.getDayOfMonth();
        int month = born.getMonthValue();
        return born.getYear() + "-" + Math.min(day, month) + "-" + Math.max(day, month);
    }

    /** The words, and the name as a whole: some words come together more often than chance would have them. */
    private static List<String> counted(Name name) {
        return Stream.concat(name.keys().stream(), Stream.of(whole(name))).toList();
    }

    /** The words both have; where all agree, the name as a whole beside, of which the likelier counts. */
    private static List<String> shared(Name a, Name b) {
        Name.Comparison comparison = a.compare(b);
        return comparison.fit().compareTo(Name.Fit.SIMILAR) > 0
                ? comparison.shared()
                : Stream.concat(comparison.shared().stream(), Stream.of(whole(a) + "|" + whole(b)))
                        .toList();
    }

    private static String whole(Name name) {
        return "=" + String.join(" ", name.keys().stream().sorted().toList());
    }

    private static Field<Subject> name() {
        List<Level> levels = List.of(
                Level.rare("exact", 0.4, 1),
                Level.rare("spelling", 0.25, 1),
                Level.rare("similar", 0.2, 3),
                Level.rare("partial", 0.1, 2),
                Level.of("mixed", 0.03).atMost(MIXED_BITS),
                Level.of("other", 0.02).atMost(NEVER));
        return new Field<>(
                "name", levels, PeopleLinkage::name, one -> counted(one.name()), (a, b) -> shared(a.name(), b.name()));
    }

    /** Brothers and sisters on one card share a word of their names as often as not. */
    private static int name(Subject a, Subject b) {
        Name.Fit fit = a.name().compare(b.name()).fit();
        return (fit == Name.Fit.MIXED && isOneCard(a, b) ? Name.Fit.OTHER : fit).ordinal();
    }

    private static boolean isOneCard(Subject a, Subject b) {
        return a.household() != 0 && a.household() == b.household();
    }

    private static Field<Subject> nik() {
        List<Level> levels = List.of(
                Level.of("same", 0.05),
                Level.of("near", 0.45).atMost(NIK_BITS),
                Level.of("same_date", 0.05).atMost(0),
                Level.of("other", 0.45).atMost(0),
                Level.of("twins", 0.01).atMost(TWINS_BITS));
        return Field.plain("nik", levels, PeopleLinkage::nik);
    }

    private static int nik(Subject a, Subject b) {
        if (a.nik() == null || b.nik() == null) {
            return Field.MISSING;
        }
        if (a.nik().equals(b.nik())) {
            return 0;
        }
        if (Nik.areTwins(a.nik(), b.nik())) {
            return TWINS;
        }
        // serials are small numbers: the same date with the next serial, or of the next office, is a birthday shared
        if (a.nik().regionMatches(6, b.nik(), 6, 6)) {
            return 2;
        }
        return isOneSlip(a.nik(), b.nik()) ? NEAR : 3;
    }

    /** One digit wrong, or two neighbours swapped. */
    private static boolean isOneSlip(String a, String b) {
        int first = -1;
        int different = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                different++;
            }
        }
        return different == 1
                || different == 2
                        && first + 1 < a.length()
                        && a.charAt(first) == b.charAt(first + 1)
                        && a.charAt(first + 1) == b.charAt(first);
    }

    private static Field<Subject> born() {
        List<Level> levels = List.of(
                Level.rare("same", 0.75, 1),
                Level.of("swapped", 0.05),
                Level.of("one_part", 0.1),
                Level.of("year", 0.05),
                Level.of("other", 0.05));
        return new Field<>(
                "birth",
                levels,
                PeopleLinkage::born,
                one -> one.born() == null ? List.of() : List.of(one.born().toString()),
                (a, _) -> List.of(Objects.requireNonNull(a.born()).toString()));
    }

    private static int born(Subject a, Subject b) {
        if (a.year() == null || b.year() == null) {
            return Field.MISSING;
        }
        LocalDate one = a.born();
        LocalDate two = b.born();
        if (one == null || two == null) {
            return a.year().equals(b.year()) ? 3 : 4;
        }
        if (one.equals(two)) {
            return 0;
        }
        boolean year = one.getYear() == two.getYear();
        boolean month = one.getMonthValue() == two.getMonthValue();
        boolean day = one.getDayOfMonth() == two.getDayOfMonth();
        if (year && one.getDayOfMonth() == two.getMonthValue() && one.getMonthValue() == two.getDayOfMonth()) {
            return 1;
        }
        if (year && (month || day) || month && day && Math.abs(one.getYear() - two.getYear()) <= 10) {
            return 2;
        }
        return year && (a.isBornSomeDay() || b.isBornSomeDay()) ? 3 : 4;
    }

    private static Field<Subject> sex() {
        return Field.plain(
                "sex",
                List.of(Level.of("same", 0.98), Level.of("other", 0.02)),
                (a, b) -> a.woman() == b.woman() ? 0 : 1);
    }

    private static Field<Subject> place() {
        List<Level> levels = List.of(
                Level.of("card", 0.3),
                Level.rare("village", 0.5, 1),
                Level.of("subdistrict", 0.08),
                Level.of("other", 0.12));
        return new Field<>(
                "place",
                levels,
                (a, b) -> isOneCard(a, b)
                        ? 0
                        : a.village().equals(b.village()) ? 1 : a.subdistrict().equals(b.subdistrict()) ? 2 : 3,
                one -> List.of(one.village()),
                (a, _) -> List.of(a.village()));
    }

    /** The mother of who is on one card with somebody is often that person's mother too: worth nothing there. */
    private static Field<Subject> mother() {
        List<Level> levels = List.of(
                Level.rare("same", 0.55, 1),
                Level.rare("similar", 0.1, 3),
                Level.of("of_card", 0.2).atMost(0),
                Level.of("partial", 0.05),
                Level.of("other", 0.1));
        return new Field<>(
                "mother",
                levels,
                PeopleLinkage::mother,
                one -> one.mother() == null ? List.of() : counted(one.mother()),
                (a, b) -> shared(Objects.requireNonNull(a.mother()), Objects.requireNonNull(b.mother())));
    }

    private static int mother(Subject a, Subject b) {
        if (a.mother() == null || b.mother() == null) {
            return Field.MISSING;
        }
        Name.Fit fit = a.mother().compare(b.mother()).fit();
        if (fit.compareTo(Name.Fit.SIMILAR) <= 0 && isOneCard(a, b)) {
            return 2;
        }
        return switch (fit) {
            case EXACT, SPELLING -> 0;
            case SIMILAR -> 1;
            case PARTIAL -> 3;
            case MIXED, OTHER -> 4;
        };
    }
}
