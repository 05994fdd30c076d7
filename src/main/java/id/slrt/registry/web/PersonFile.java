package id.slrt.registry.web;

import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.PpksCategory;
import id.slrt.registry.Corrections;
import id.slrt.registry.Household;
import id.slrt.registry.Looks;
import id.slrt.registry.Match;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.PersonEdit;
import id.slrt.registry.PersonField;
import id.slrt.registry.Registry;
import id.slrt.registry.RegistryChange;
import id.slrt.registry.RegistryHistory;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People as a viewer may see them: opened with a line in the audit trail, numbers masked, sensitive categories kept. */
@Singleton
public class PersonFile {
    private final Registry registry;
    private final RegistryHistory history;
    private final Looks looks;
    private final Corrections corrections;
    private final District district;
    private final AppClock clock;

    PersonFile(
            Registry registry,
            RegistryHistory history,
            Looks looks,
            Corrections corrections,
            District district,
            AppClock clock) {
        this.registry = registry;
        this.history = history;
        this.looks = looks;
        this.corrections = corrections;
        this.district = district;
        this.clock = clock;
    }

    /** One line of a list; of people found, the NIK is masked for everybody. {@code head} is the head of the household, when it is somebody else. */
    public record Row(
            Person person,
            String nik,
            @Nullable Integer age,
            String place,
            @Nullable String head,
            List<String> reasons) {}

    /** All of one person. */
    public record File(
            Row row,
            String familyCardNo,
            Optional<Household> household,
            List<Row> members,
            List<PpksCategory> categories,
            List<RegistryChange> history,
            List<PersonEdit> edits,
            Set<PersonField> correctable) {
        public Person person() {
            return row.person();
        }

        /** How many heads the card names: more than one is a mistake somebody should correct. */
        public long heads() {
            return PersonFile.heads(members);
        }
    }

    /** Opens a person, as {@link Looks#person} does: area, reason, trail. */
    File open(long id, Looks.From from, Viewer viewer) {
        Person person = looks.person(id, "person_viewed", from, viewer);
        Optional<Household> household = registry.householdOf(person, viewer);
        List<Row> members = household.map(one -> registry.family(one, viewer)).orElse(List.of()).stream()
                .map(member -> row(member, viewer))
                .toList();
        return new File(
                row(person, viewer),
                household
                        .map(Household::familyCardNo)
                        .map(number -> Registry.number(number, viewer))
                        .orElse(""),
                household,
                members,
                categories(person.key(), viewer),
                history.of(List.of(person.key())),
                corrections.of(person.key()),
                corrections.correctable(person, viewer));
    }

    static long heads(List<Row> members) {
        return members.stream()
                .filter(row -> Corrections.HEAD.equals(row.person().relation())
                        && row.person().leftOn() == null)
                .count();
    }

    List<Row> rows(List<Match> matches, Viewer viewer) {
        Map<Long, Person> heads = registry.heads(
                matches.stream()
                        .map(match -> match.person().householdId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                viewer);
        return matches.stream()
                .map(match -> row(
                        match.person(),
                        heads,
                        match.reasons(),
                        Registry.lastFour(match.person().nik())))
                .toList();
    }

    /** Likely duplicates this viewer may see. */
    List<Row> probablySame(NewPerson form, Viewer viewer) {
        return rows(registry.probablySame(form, viewer), viewer);
    }

    Row row(Person person, Viewer viewer) {
        return row(person, Map.of(), List.of(), Registry.number(person.nik(), viewer));
    }

    private Row row(Person person, Map<Long, Person> heads, List<String> reasons, String nik) {
        Person head = person.householdId() == null ? null : heads.get(person.householdId());
        return new Row(
                person,
                nik,
                person.age(clock.today()),
                district.place(person.village()),
                head == null || head.key() == person.key() ? null : head.name(),
                reasons);
    }

    private List<PpksCategory> categories(long id, Viewer viewer) {
        Collection<String> codes = registry.categories(id);
        boolean all = viewer.may(Permission.IDENTIFY_PEOPLE);
        return codes.stream()
                .map(district::category)
                .flatMap(Optional::stream)
                .filter(category -> all || !category.sensitive())
                .toList();
    }
}
