package id.slrt.intake;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens and reads cases. */
@Singleton
public class Cases {
    private final CaseOpening opening;
    private final IntakeRepositories.CaseRows cases;
    private final IntakeRepositories.CasePeople casePeople;
    private final IntakeRepositories.Complaints complaints;
    private final IntakeRepositories.NeedRows needs;
    private final NeedCourse course;
    private final Repeats repeats;
    private final CaseHistory history;
    private final Registry registry;
    private final Audit audit;
    private final AppClock clock;
    private final ApplicationEventPublisher<CaseOpened> opened;

    Cases(
            CaseOpening opening,
            IntakeRepositories.CaseRows cases,
            IntakeRepositories.CasePeople casePeople,
            IntakeRepositories.Complaints complaints,
            IntakeRepositories.NeedRows needs,
            NeedCourse course,
            Repeats repeats,
            CaseHistory history,
            Registry registry,
            Audit audit,
            AppClock clock,
            ApplicationEventPublisher<CaseOpened> opened) {
        this.opening = opening;
        this.cases = cases;
        this.casePeople = casePeople;
        this.complaints = complaints;
        this.needs = needs;
        this.course = course;
        this.repeats = repeats;
        this.history = history;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
        this.opened = opened;
    }

    /**
     * Opens a case, all of it or nothing.
     *
     * @param requestKey names the request: sent again with the same content it gives the first case
     */
    @Transactional
    public CaseFile open(NewCase form, @Nullable String requestKey, Viewer viewer) {
        return open(form, requestKey, null, viewer);
    }

    /**
     * As {@link #open(NewCase, String, Viewer)}, for an officer at a form.
     *
     * @param seen ids of the {@link EarlierNeeds} she has confirmed to have seen; any other stops her once: 422 at
     *     {@code seen}
     */
    @Transactional
    public CaseFile open(NewCase form, @Nullable String requestKey, @Nullable Set<Long> seen, Viewer viewer) {
        Long first = repeats.first(form, requestKey, viewer);
        if (first != null) {
            return read(cases.findById(first).orElseThrow());
        }
        CaseOpening.Judged judged = opening.judge(form, seen, viewer);
        Instant now = clock.instant();
        String village = judged.people().getFirst().village();
        ServiceCase file = cases.save(new ServiceCase(
                null,
                Tickets.next(),
                judged.channel(),
                judged.reporterKind(),
                judged.reporterName(),
                judged.reporterRelation(),
                judged.phone(),
                judged.messageChannel(),
                judged.consent(),
                village,
                CaseState.OPEN,
                viewer.userId(),
                now,
                null,
                0,
                0));
        for (int i = 0; i < judged.people().size(); i++) {
            casePeople.add(file.key(), id(judged.people().get(i)), i);
        }
        complaints.saveAll(judged.complaints().stream()
                .map(said -> new Complaint(null, file.key(), said.kind(), said.about(), said.text()))
                .toList());
        for (CaseOpening.NeedOf wanted : judged.needs()) {
            Person person = judged.people().get(wanted.person());
            course.begin(needs.save(Need.recorded(file, person, wanted.service(), wanted.note(), now)));
        }
        history.ofCase(file.key(), "case_opened", viewer);
        repeats.answered(requestKey, file.key(), viewer);
        audit.record(viewer, "case_opened", "case", file.ticket(), null);
        opened.publishEvent(new CaseOpened(file.key()));
        return read(cases.findById(file.key()).orElseThrow());
    }

    /** The case of a ticket, for a viewer; the look is recorded. */
    @Transactional
    public CaseFile read(String ticket, Viewer viewer) {
        ServiceCase file = byTicket(ticket);
        CaseAccess.check(file, viewer);
        audit.record(viewer, "case_viewed", "case", file.ticket(), null);
        return read(file);
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

    private static long id(Person person) {
        return Objects.requireNonNull(person.id());
    }
}
