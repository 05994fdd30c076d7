package id.slrt.intake;

import id.slrt.access.Viewer;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a family came for, and what became of it: "March 2026: KIP for Siti: fulfilled". */
@Singleton
public class FamilyNeeds {
    private final IntakeRepositories.NeedRows needs;
    private final Cases cases;
    private final Registry registry;

    FamilyNeeds(IntakeRepositories.NeedRows needs, Cases cases, Registry registry) {
        this.registry = registry;
        this.needs = needs;
        this.cases = cases;
    }

    /** One need, for whom, in which case. */
    public record Line(Need need, Person person, ServiceCase file) {
        public boolean open() {
            return need.nextStep() != null;
        }
    }

    /** The needs of these people, also those kept with records merged into them, as far as the viewer's area goes, what is still open first, then the newest. */
    @Transactional
    public Slice<Line> of(List<Person> people, Viewer viewer, int page, int size) {
        if (people.isEmpty()) {
            return new Slice<>(List.of(), page, size, 0);
        }
        Map<Long, Person> byId = people.stream().collect(Collectors.toMap(Person::key, Function.identity()));
        Map<Long, Person> records = registry.all(registry.records(byId.keySet()));
        records.replaceAll((_, person) ->
                byId.getOrDefault(Objects.requireNonNullElse(person.mergedInto(), person.key()), person));
        Page<Need> found = needs.ofPeople(records.keySet(), viewer.area(), Pageable.from(page, size));
        Map<Long, ServiceCase> files = cases.all(
                found.getContent().stream().map(Need::caseId).distinct().toList());
        List<Line> lines = found.getContent().stream()
                .map(need -> new Line(
                        need,
                        Objects.requireNonNull(records.get(need.personId())),
                        Objects.requireNonNull(files.get(need.caseId()))))
                .toList();
        return new Slice<>(lines, page, size, found.getTotalSize());
    }
}
