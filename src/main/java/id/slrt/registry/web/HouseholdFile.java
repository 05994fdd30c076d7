package id.slrt.registry.web;

import id.slrt.access.Audit;
import id.slrt.access.LookReason;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Household;
import id.slrt.registry.Looks;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.RegistryChange;
import id.slrt.registry.RegistryHistory;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A household as a viewer may see it; opened with a line in the audit trail. */
@Singleton
public class HouseholdFile {
    private final Registry registry;
    private final RegistryHistory history;
    private final Looks looks;
    private final PersonFile people;
    private final District district;
    private final Audit audit;

    HouseholdFile(
            Registry registry,
            RegistryHistory history,
            Looks looks,
            PersonFile people,
            District district,
            Audit audit) {
        this.registry = registry;
        this.history = history;
        this.looks = looks;
        this.people = people;
        this.district = district;
        this.audit = audit;
    }

    /** All of one household; {@code history} is what deliveries of the registry changed of its members. */
    public record File(
            Household household,
            String familyCardNo,
            String place,
            List<PersonFile.Row> members,
            List<RegistryChange> history) {

        /** Names of the members by their ids, for the history. */
        public Map<Long, String> names() {
            return members.stream()
                    .collect(Collectors.toMap(
                            row -> row.person().key(), row -> row.person().name()));
        }
    }

    /**
     * Opens a household; empty when this viewer has to state a reason first.
     *
     * @throws Problem 404 when there is none, 403 when this viewer may not see it
     */
    Optional<File> open(long id, @Nullable String from, @Nullable String ticket, Viewer viewer) {
        Household household = require(id, viewer);
        List<Person> members = registry.members(id);
        return looks.atHousehold(id, members, from, ticket, viewer)
                .map(reason -> open(household, members, reason, viewer));
    }

    /** @throws Problem 404 when there is none, 403 when this viewer may not see it */
    Household require(long id, Viewer viewer) {
        Household household = registry.household(id);
        if (!viewer.covers(household.village())) {
            throw Problem.forbidden("outside_area", district.place(viewer.area()));
        }
        return household;
    }

    private File open(Household household, List<Person> members, LookReason reason, Viewer viewer) {
        audit.record(viewer, "household_viewed", "household", household.key(), reason.kept());
        List<Person> living =
                members.stream().filter(member -> member.mergedInto() == null).toList();
        List<Long> ids = living.stream().map(Person::key).toList();
        return new File(
                household,
                Registry.number(household.familyCardNo(), viewer),
                district.place(household.village()),
                living.stream().map(member -> people.row(member, viewer)).toList(),
                ids.isEmpty() ? List.of() : history.of(ids));
    }
}
