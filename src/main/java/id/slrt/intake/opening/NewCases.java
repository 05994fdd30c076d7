package id.slrt.intake.opening;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Sharing;
import id.slrt.intake.need.Needs;
import id.slrt.shared.AppClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens cases. */
@Singleton
public class NewCases {
    private final CaseOpening opening;
    private final Cases cases;
    private final Needs needs;
    private final Repeats repeats;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;
    private final ApplicationEventPublisher<CaseOpened> opened;

    NewCases(
            CaseOpening opening,
            Cases cases,
            Needs needs,
            Repeats repeats,
            CaseHistory history,
            Audit audit,
            AppClock clock,
            ApplicationEventPublisher<CaseOpened> opened) {
        this.opening = opening;
        this.cases = cases;
        this.needs = needs;
        this.repeats = repeats;
        this.history = history;
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
        return open(form, null, requestKey, seen, viewer);
    }

    /** For somebody whom another office hands over, on the ground it has named. */
    @Transactional
    public CaseFile openFor(NewCase form, Sharing ground, Viewer viewer) {
        return open(form, ground, null, null, viewer);
    }

    private CaseFile open(
            NewCase form,
            @Nullable Sharing ground,
            @Nullable String requestKey,
            @Nullable Set<Long> seen,
            Viewer viewer) {
        Long first = repeats.first(form, requestKey, viewer);
        if (first != null) {
            return cases.read(first);
        }
        CaseOpening.Judged judged = opening.judge(form, ground, seen, viewer);
        ServiceCase file =
                cases.keep(judged.file(viewer.userId(), clock.instant()), judged.people(), judged.complaints());
        for (CaseOpening.NeedOf wanted : judged.needs()) {
            needs.begin(file, judged.people().get(wanted.person()), wanted.service(), wanted.note(), file.openedAt());
        }
        history.ofCase(file.key(), "case_opened", viewer);
        repeats.answered(requestKey, file.key(), viewer);
        audit.record(viewer, "case_opened", "case", file.ticket(), null);
        opened.publishEvent(new CaseOpened(file.key()));
        return cases.read(file.key());
    }
}
