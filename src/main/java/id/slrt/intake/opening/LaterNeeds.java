package id.slrt.intake.opening;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.CaseState;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.need.Needs;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Needs that turn up while a case is open, of its people or somebody else of their households. */
@Singleton
public class LaterNeeds {
    private final Cases cases;
    private final Needs needs;
    private final EarlierNeeds earlier;
    private final CaseHistory history;
    private final Registry registry;
    private final District district;
    private final Audit audit;
    private final AppClock clock;

    LaterNeeds(
            Cases cases,
            Needs needs,
            EarlierNeeds earlier,
            CaseHistory history,
            Registry registry,
            District district,
            Audit audit,
            AppClock clock) {
        this.cases = cases;
        this.needs = needs;
        this.earlier = earlier;
        this.history = history;
        this.registry = registry;
        this.district = district;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose needs a case can take: its people first, then the others of their households whom the viewer may see. */
    public List<Person> people(CaseFile file, Viewer viewer) {
        Map<Long, Person> people = new LinkedHashMap<>();
        file.people().stream()
                .map(person -> person.mergedInto() == null ? person : registry.survivor(person.key()))
                .forEach(person -> people.put(person.key(), person));
        List<Long> households = people.values().stream()
                .map(Person::householdId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        registry.families(households, viewer).forEach(member -> people.putIfAbsent(member.key(), member));
        return new ArrayList<>(people.values());
    }

    /** What the household already asks for or was refused lately, in other cases than this one. */
    public List<EarlierNeed> earlier(CaseFile file, NewNeed form, Viewer viewer) {
        if (form.personId() == null || form.service() == null) {
            return List.of();
        }
        NewCase asked = new NewCase(
                null,
                null,
                null,
                null,
                List.of(NewCase.PersonIn.known(form.personId())),
                null,
                List.of(new NewCase.NeedIn(0, form.service(), null)));
        return earlier.before(asked, viewer).stream()
                .filter(one -> one.file().key() != file.file().key())
                .toList();
    }

    /**
     * Records the need and begins its course.
     *
     * @param seen as in {@link NewCases#open(NewCase, String, Set, Viewer)}; null: nobody is asked
     * @throws Problem 409 when the case is closed; 422 with what is wrong, also when the case has this need open already
     */
    @Transactional
    public Need add(String ticket, NewNeed form, @Nullable Set<Long> seen, Viewer viewer) {
        long caseId = cases.require(ticket, viewer).key();
        if (needs.lockCase(caseId).state() != CaseState.OPEN) {
            throw Problem.conflict("case_closed_need");
        }
        CaseFile file = cases.read(caseId);
        Inputs inputs = new Inputs();
        Person person = people(file, viewer).stream()
                .filter(one -> form.personId() != null && one.key() == form.personId())
                .findFirst()
                .orElse(null);
        if (person == null || !viewer.covers(person.village())) {
            inputs.reject("personId", "not_of_the_case");
        }
        String code = inputs.required("service", form.service(), 24);
        Service service = district.service(code).orElse(null);
        String note = inputs.optional("note", form.note(), 1000);
        if (service == null && !code.isEmpty()) {
            inputs.reject("service", "no_service", code);
        } else if (service != null && person != null && isOpen(file, person, service)) {
            inputs.reject("service", "need_twice", service.nameId());
        }
        inputs.orThrow();
        if (seen != null
                && !EarlierNeeds.unseen(earlier(file, form, viewer), seen).isEmpty()) {
            throw Problem.invalid("seen", "earlier_unseen");
        }
        return record(file, Objects.requireNonNull(person), Objects.requireNonNull(service), note, viewer);
    }

    private Need record(CaseFile file, Person person, Service service, @Nullable String note, Viewer viewer) {
        if (file.people().stream()
                .noneMatch(one -> one.key() == person.key() || Objects.equals(one.mergedInto(), person.key()))) {
            cases.join(file.file().key(), person, file.people().size());
        }
        Need need = needs.begin(file.file(), person, service, note, clock.instant());
        history.ofNeed(need, "need_added", need.state(), note, viewer);
        audit.record(viewer, "need_added", "need", need.key(), null);
        return needs.require(need.key());
    }

    private boolean isOpen(CaseFile file, Person person, Service service) {
        return file.needs().stream()
                .anyMatch(need -> need.nextStep() != null
                        && need.service().equals(service.code())
                        && registry.survivor(need.personId()).key() == person.key());
    }
}
