package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Household;
import id.slrt.registry.Looks;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.RegistryChange;
import id.slrt.registry.RegistryHistory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A household as a viewer may see it; opened with a line in the audit trail. */
@Singleton
public class HouseholdFile {
    private final Registry registry;
    private final RegistryHistory history;
    private final Looks looks;
    private final PersonFile people;
    private final District district;

    HouseholdFile(Registry registry, RegistryHistory history, Looks looks, PersonFile people, District district) {
        this.registry = registry;
        this.history = history;
        this.looks = looks;
        this.people = people;
        this.district = district;
    }

    /** All of one household; {@code history} is what deliveries of the registry changed of its members. */
    public record File(
            Household household,
            String familyCardNo,
            String place,
            List<PersonFile.Row> members,
            List<RegistryChange> history) {

        /** As {@link PersonFile.File#heads()}. */
        public long heads() {
            return PersonFile.heads(members);
        }

        /** Names of the members by their ids, for the history. */
        public Map<Long, String> names() {
            return members.stream()
                    .collect(Collectors.toMap(
                            row -> row.person().key(), row -> row.person().name()));
        }
    }

    /** Opens a household, as {@link Looks#household} does: area, reason, trail. */
    File open(long id, Looks.From from, Viewer viewer) {
        Household household = looks.household(id, "household_viewed", from, viewer);
        List<Person> living = registry.family(household, viewer);
        List<Long> ids = living.stream().map(Person::key).toList();
        return new File(
                household,
                Registry.number(household.familyCardNo(), viewer),
                district.place(household.village()),
                living.stream().map(member -> people.row(member, viewer)).toList(),
                ids.isEmpty() ? List.of() : history.of(ids));
    }
}
