package id.slrt.intake;

import id.slrt.registry.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A case with all that intake knows of it. */
public record CaseFile(
        ServiceCase file, List<Person> people, List<Complaint> complaints, List<Need> needs, List<CaseEvent> history) {

    public Person applicant() {
        return people.getFirst();
    }

    public Map<Long, Person> peopleById() {
        return people.stream()
                .collect(Collectors.toMap(person -> Objects.requireNonNull(person.id()), person -> person));
    }
}
