package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Household;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.PairKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pairs as lists show them, in four queries however many. */
@Singleton
public class DuplicateRows {
    private final Registry registry;
    private final District district;

    DuplicateRows(Registry registry, District district) {
        this.registry = registry;
        this.district = district;
    }

    /**
     * One of a pair.
     *
     * @param id of the person or household
     * @param name of the person or the head of the household
     * @param number NIK or family card number, masked or as the viewer may see it; empty when there is none
     * @param origin {@code desk} or {@code import}; null for households
     */
    @Serdeable
    public record One(
            long id,
            String name,
            String number,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String sex,
            String place,
            @Nullable String origin) {}

    public record Row(DuplicatePair pair, One a, One b) {}

    /** A pair that was opened, with the numbers as this viewer may see them. */
    Row opened(DuplicatePair pair, Viewer viewer) {
        return rows(List.of(pair), viewer, number -> Registry.number(number, viewer))
                .getFirst();
    }

    /** Pairs of a list, with masked numbers. */
    List<Row> rows(List<DuplicatePair> pairs, Viewer viewer) {
        return rows(pairs, viewer, Registry::lastFour);
    }

    private List<Row> rows(List<DuplicatePair> pairs, Viewer viewer, Function<@Nullable String, String> number) {
        Map<Long, Person> people = registry.all(ids(pairs, PairKind.PERSON));
        List<Long> cards = ids(pairs, PairKind.HOUSEHOLD);
        Map<Long, Household> households = registry.households(cards);
        Map<Long, Person> heads = registry.heads(cards, viewer);
        return pairs.stream()
                .map(pair -> pair.kind() == PairKind.PERSON
                        ? new Row(pair, one(people.get(pair.a()), number), one(people.get(pair.b()), number))
                        : new Row(
                                pair,
                                one(households.get(pair.a()), heads.get(pair.a()), number),
                                one(households.get(pair.b()), heads.get(pair.b()), number)))
                .toList();
    }

    private One one(@Nullable Person person, Function<@Nullable String, String> number) {
        Person known = Objects.requireNonNull(person);
        return new One(
                known.key(),
                known.name(),
                number.apply(known.nik()),
                known.birthDate(),
                known.birthYear(),
                known.sex(),
                district.place(known.village()),
                known.origin());
    }

    private One one(@Nullable Household household, @Nullable Person head, Function<@Nullable String, String> number) {
        Household known = Objects.requireNonNull(household);
        return new One(
                known.key(),
                head == null ? "" : head.name(),
                number.apply(known.familyCardNo()),
                null,
                null,
                null,
                district.place(known.village()),
                null);
    }

    private static List<Long> ids(List<DuplicatePair> pairs, PairKind kind) {
        return pairs.stream()
                .filter(pair -> pair.kind() == kind)
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .distinct()
                .toList();
    }
}
