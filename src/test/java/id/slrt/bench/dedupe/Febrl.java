package id.slrt.bench.dedupe;

import id.slrt.registry.linkage.Field;
import id.slrt.registry.linkage.Level;
import id.slrt.registry.linkage.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How FEBRL's records are compared: only the comparison is ours for this yardstick, the engine is the product's. */
final class Febrl {
    private Febrl() {}

    static List<Rule<FebrlRecord>> rules() {
        return List.of(
                rule("social", FebrlRecord::socialNo),
                rule("born and given", FebrlRecord::born, FebrlRecord::given),
                rule("born and surname", FebrlRecord::born, FebrlRecord::surname),
                rule("born and postcode", FebrlRecord::born, FebrlRecord::postcode),
                rule("born and suburb", FebrlRecord::born, FebrlRecord::suburb),
                rule(
                        "names",
                        r -> r.given().compareTo(r.surname()) < 0 ? r.given() : r.surname(),
                        r -> r.given().compareTo(r.surname()) < 0 ? r.surname() : r.given()),
                rule("given and postcode", FebrlRecord::given, FebrlRecord::postcode),
                rule("surname and postcode", FebrlRecord::surname, FebrlRecord::postcode),
                rule("street and number", FebrlRecord::street, FebrlRecord::number),
                rule("street and postcode", FebrlRecord::street, FebrlRecord::postcode),
                rule("given and suburb", FebrlRecord::given, FebrlRecord::suburb),
                rule("surname and suburb", FebrlRecord::surname, FebrlRecord::suburb),
                rule("surname and street", FebrlRecord::surname, FebrlRecord::street),
                rule("given and street", FebrlRecord::given, FebrlRecord::street),
                rule("place and postcode", FebrlRecord::place, FebrlRecord::postcode),
                rule("place and born", FebrlRecord::place, FebrlRecord::born),
                rule("street and suburb", FebrlRecord::street, FebrlRecord::suburb),
                rule("number and born", FebrlRecord::number, FebrlRecord::born),
                rule("street and born", FebrlRecord::street, FebrlRecord::born));
    }

    @SafeVarargs
    private static Rule<FebrlRecord> rule(String name, Function<FebrlRecord, String>... parts) {
        return new Rule<>(name, record -> {
            List<String> values = new ArrayList<>();
            for (Function<FebrlRecord, String> part : parts) {
                values.add(part.apply(record));
            }
            return values.contains("") ? List.of() : List.of(name + ":" + String.join("|", values));
        });
    }

    static List<Field<FebrlRecord>> fields() {
        return List.of(
                names(),
                word("street", FebrlRecord::street),
                word("place", FebrlRecord::place),
                word("suburb", FebrlRecord::suburb),
                number("number", FebrlRecord::number, 1),
                number("postcode", FebrlRecord::postcode, 1),
                number("state", FebrlRecord::state, 1),
                number("born", FebrlRecord::born, 2),
                number("social", FebrlRecord::socialNo, 2));
    }

    /** Given name and surname together, in either order. */
    private static Field<FebrlRecord> names() {
        List<Level> levels = List.of(
                Level.rare("both", 0.6, 1),
                Level.rare("one", 0.15, 2).atMost(20),
                Level.of("both_alike", 0.1),
                Level.of("one_alike", 0.1),
                Level.of("other", 0.05));
        return new Field<>("names", levels, Febrl::names, r -> List.of("g" + r.given(), "s" + r.surname()), (a, b) -> {
            List<String> shared = new ArrayList<>();
            if (!a.given().isEmpty()
                    && (a.given().equals(b.given()) || a.given().equals(b.surname()))) {
                shared.add("g" + a.given());
            }
            if (!a.surname().isEmpty()
                    && (a.surname().equals(b.surname()) || a.surname().equals(b.given()))) {
                shared.add("s" + a.surname());
            }
            return shared;
        });
    }

    private static int names(FebrlRecord a, FebrlRecord b) {
        if (a.given().isEmpty() && a.surname().isEmpty()
                || b.given().isEmpty() && b.surname().isEmpty()) {
            return Field.MISSING;
        }
        double straight = alike(a.given(), b.given()) + alike(a.surname(), b.surname());
        double swapped = alike(a.given(), b.surname()) + alike(a.surname(), b.given());
        boolean cross = swapped > straight;
        double given = alike(a.given(), cross ? b.surname() : b.given());
        double surname = alike(a.surname(), cross ? b.given() : b.surname());
        if (given == 1 && surname == 1) {
            return 0;
        }
        double more = Math.max(given, surname);
        double less = Math.min(given, surname);
        if (more == 1) {
            return less > 0.8 ? 0 + (less == 1 ? 0 : 2) : 1;
        }
        return more > 0.85 && less > 0.8 ? 2 : more > 0.85 ? 3 : 4;
    }

    private static double alike(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? 0 : Strings.jaroWinkler(a, b);
    }

    private static Field<FebrlRecord> word(String name, Function<FebrlRecord, String> part) {
        List<Level> levels = List.of(
                Level.rare("same", 0.75, 1), Level.of("alike", 0.12), Level.of("near", 0.05), Level.of("other", 0.08));
        Field.Compare<FebrlRecord> compare = (a, b) -> {
            String one = part.apply(a);
            String two = part.apply(b);
            if (one.isEmpty() || two.isEmpty()) {
                return Field.MISSING;
            }
            double alike = Strings.jaroWinkler(one.replace(" ", ""), two.replace(" ", ""));
            return one.equals(two) ? 0 : alike > 0.92 ? 1 : alike > 0.8 ? 2 : 3;
        };
        return new Field<>(name, levels, compare, r -> List.of(part.apply(r)), (a, _) -> List.of(part.apply(a)));
    }

    private static Field<FebrlRecord> number(String name, Function<FebrlRecord, String> part, int near) {
        List<Level> levels = List.of(
                Level.of("same", 0.85), Level.of("one_off", 0.08), Level.of("two_off", 0.03), Level.of("other", 0.04));
        return Field.plain(name, levels, (a, b) -> {
            String one = part.apply(a);
            String two = part.apply(b);
            if (one.isEmpty() || two.isEmpty()) {
                return Field.MISSING;
            }
            int edits = one.equals(two) ? 0 : Strings.edits(one, two);
            return edits == 0 ? 0 : edits == 1 ? 1 : edits <= near ? 2 : 3;
        });
    }
}
