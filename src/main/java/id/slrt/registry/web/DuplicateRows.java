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
     * @param number NIK or family card number as the viewer may see it; empty when there is none
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

    List<Row> rows(List<DuplicatePair> pairs, Viewer viewer) {
        Map<Long, Person> people = registry.all(ids(pairs, PairKind.PERSON));
        List<Long> cards = ids(pairs, PairKind.HOUSEHOLD);
        Map<Long, Household> households = registry.households(cards);
        Map<Long, Person> heads = registry.heads(cards, viewer);
        return pairs.stream()
                .map(pair -> pair.kind() == PairKind.PERSON
                        ? new Row(pair, one(people.get(pair.a()), viewer), one(people.get(pair.b()), viewer))
                        : new Row(
                                pair,
                                one(households.get(pair.a()), heads.get(pair.a()), viewer),
                                one(households.get(pair.b()), heads.get(pair.b()), viewer)))
                .toList();
    }

    One one(@Nullable Person person, Viewer viewer) {
        Person known = Objects.requireNonNull(person);
        return new One(
                known.key(),
                known.name(),
                Registry.number(known.nik(), viewer),
                known.birthDate(),
                known.birthYear(),
                known.sex(),
                district.place(known.village()),
                known.origin());
    }

    One one(@Nullable Household household, @Nullable Person head, Viewer viewer) {
        Household known = Objects.requireNonNull(household);
        return new One(
                known.key(),
                head == null ? "" : head.name(),
                Registry.number(known.familyCardNo(), viewer),
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
