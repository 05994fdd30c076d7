package id.slrt.intake;

import id.slrt.access.Viewer;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Slice;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases as lists, each with five queries however long it is. */
@Singleton
public class CaseLists {
    private final CaseListing listing;
    private final IntakeRepositories.CaseRows cases;
    private final IntakeRepositories.CasePeople casePeople;
    private final IntakeRepositories.NeedRows needs;
    private final Registry registry;

    CaseLists(
            CaseListing listing,
            IntakeRepositories.CaseRows cases,
            IntakeRepositories.CasePeople casePeople,
            IntakeRepositories.NeedRows needs,
            Registry registry) {
        this.listing = listing;
        this.cases = cases;
        this.casePeople = casePeople;
        this.needs = needs;
        this.registry = registry;
    }

    @Transactional
    public Slice<CaseLine> list(@Nullable CaseState state, Viewer viewer, int page, int size) {
        Slice<ServiceCase> found = listing.list(state, viewer.area(), page, size);
        return new Slice<>(lines(found.items()), page, size, found.total());
    }

    /** The next older than a case, for going through all of them; the first with {@link Long#MAX_VALUE}. */
    @Transactional
    public List<CaseLine> older(long before, @Nullable CaseState state, Viewer viewer, int most) {
        return lines(listing.older(before, state, viewer.area(), most));
    }

    /** The cases in which any of these people was named, newest first, at most 50. */
    @Transactional
    public List<CaseLine> ofPeople(Collection<Long> people, Viewer viewer) {
        return people.isEmpty()
                ? List.of()
                : lines(cases.ofPeople(people).stream()
                        .filter(file -> viewer.covers(file.village()))
                        .toList());
    }

    /** Who stands first in each of the cases: the applicant. */
    private Map<Long, Person> applicants(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        List<CasePerson> firsts = casePeople.of(caseIds).stream()
                .filter(person -> person.position() == 0)
                .toList();
        Map<Long, Person> people =
                registry.all(firsts.stream().map(CasePerson::personId).toList());
        Map<Long, Person> applicants = new HashMap<>();
        firsts.forEach(first -> applicants.put(first.caseId(), people.get(first.personId())));
        return applicants;
    }

    private List<CaseLine> lines(List<ServiceCase> files) {
        List<ServiceCase> distinct = files.stream().distinct().toList();
        List<Long> ids = distinct.stream().map(ServiceCase::key).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Person> applicants = applicants(ids);
        Map<Long, List<Need>> byCase =
                needs.findByCaseIdInOrderById(ids).stream().collect(Collectors.groupingBy(Need::caseId));
        return distinct.stream()
                .map(file -> new CaseLine(file, applicants.get(file.key()), byCase.getOrDefault(file.key(), List.of())))
                .toList();
    }
}
