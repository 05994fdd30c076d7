package id.slrt.intake;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Keeps and reads cases. */
@Singleton
public class Cases {
    private final IntakeRepositories.CaseRows cases;
    private final IntakeRepositories.CasePeople casePeople;
    private final IntakeRepositories.Complaints complaints;
    private final IntakeRepositories.NeedRows needs;
    private final CaseHistory history;
    private final Registry registry;
    private final Audit audit;

    Cases(
            IntakeRepositories.CaseRows cases,
            IntakeRepositories.CasePeople casePeople,
            IntakeRepositories.Complaints complaints,
            IntakeRepositories.NeedRows needs,
            CaseHistory history,
            Registry registry,
            Audit audit) {
        this.cases = cases;
        this.casePeople = casePeople;
        this.complaints = complaints;
        this.needs = needs;
        this.history = history;
        this.registry = registry;
        this.audit = audit;
    }

    /** Keeps a case that was judged, those it names (the applicant first) and what they said. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ServiceCase keep(ServiceCase judged, List<Person> people, List<Complaint> said) {
        ServiceCase file = cases.save(judged);
        for (int i = 0; i < people.size(); i++) {
            join(file.key(), people.get(i), i);
        }
        complaints.saveAll(said.stream()
                .map(one -> new Complaint(null, file.key(), one.kind(), one.about(), one.text()))
                .toList());
        return file;
    }

    /** Names a person in a case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(long caseId, Person person, int position) {
        casePeople.add(caseId, person.key(), position);
    }

    /** The case of a ticket, for a viewer; the look is recorded. Of people outside the viewer's area there are initials only. */
    @Transactional
    public CaseFile read(String ticket, Viewer viewer) {
        ServiceCase file = byTicket(ticket);
        CaseAccess.check(file, viewer);
        audit.record(viewer, "case_viewed", "case", file.ticket(), null);
        CaseFile all = read(file);
        return new CaseFile(
                file,
                all.people().stream()
                        .map(person -> viewer.covers(person.village()) ? person : person.initials())
                        .toList(),
                all.complaints(),
                all.needs(),
                all.history());
    }

    /** The case by its number, for features to the right; not a look by anybody. */
    public CaseFile read(long caseId) {
        return read(cases.findById(caseId).orElseThrow(() -> Problem.notFound("no_case")));
    }

    /** The case alone, without its people: for a check of access before its sections are shown. */
    public ServiceCase require(String ticket, Viewer viewer) {
        ServiceCase file = byTicket(ticket);
        CaseAccess.check(file, viewer);
        return file;
    }

    public ServiceCase byTicket(String typed) {
        return Tickets.parse(typed).flatMap(cases::findByTicket).orElseThrow(() -> Problem.notFound("no_ticket"));
    }

    public ServiceCase require(long caseId) {
        return cases.findById(caseId).orElseThrow(() -> Problem.notFound("no_case"));
    }

    /** Cases by number, in one query. */
    public Map<Long, ServiceCase> all(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : cases.findByIdIn(ids).stream().collect(Collectors.toMap(ServiceCase::key, file -> file));
    }

    private CaseFile read(ServiceCase file) {
        List<Long> ids = casePeople.of(List.of(file.key())).stream()
                .map(CasePerson::personId)
                .toList();
        Map<Long, Person> people = registry.all(ids);
        return new CaseFile(
                file,
                ids.stream().map(people::get).map(Objects::requireNonNull).toList(),
                complaints.findByCaseIdOrderById(file.key()),
                needs.findByCaseIdInOrderById(List.of(file.key())),
                history.of(file.key()));
    }
}
