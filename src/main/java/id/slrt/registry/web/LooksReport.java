package id.slrt.registry.web;

import id.slrt.access.Audit;
import id.slrt.access.Look;
import id.slrt.access.LookTrail;
import id.slrt.access.Viewer;
import id.slrt.registry.CaseIndex;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Slice;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who looked at a person: at the person, the household as it is now, and the cases that name the person, with who, when
 * and why. What a citizen may ask for (UU 27/2022). Making the report is recorded too.
 */
@Singleton
class LooksReport {
    private static final int PAGE_SIZE = 100;

    private final Registry registry;
    private final CaseIndex cases;
    private final LookTrail trail;
    private final Audit audit;

    LooksReport(Registry registry, CaseIndex cases, LookTrail trail, Audit audit) {
        this.registry = registry;
        this.cases = cases;
        this.trail = trail;
        this.audit = audit;
    }

    Slice<Look> at(Person person, int page, Viewer viewer) {
        audit.record(viewer, "looks_reported", "person", person.key(), null);
        List<Long> ids = registry.recordsOf(person.key());
        Long household = person.householdId();
        return trail.at(
                Map.of(
                        "person",
                        ids.stream().map(Object::toString).toList(),
                        "household",
                        household == null
                                ? List.of()
                                : registry.recordsOfHousehold(household).stream()
                                        .map(Object::toString)
                                        .toList(),
                        "case",
                        cases.ticketsOf(ids)),
                page,
                PAGE_SIZE);
    }

    /** Whom the auditor asks for: the people a ticket names, or one person by number; empty when there is nobody. */
    Set<Long> meant(String ticketOrNumber) {
        Set<Long> named = cases.peopleOf(ticketOrNumber);
        if (!named.isEmpty() || !ticketOrNumber.strip().matches("\\d{1,18}")) {
            return named;
        }
        return registry.find(Long.parseLong(ticketOrNumber.strip()))
                .map(person -> Set.of(person.key()))
                .orElse(Set.of());
    }
}
