package id.slrt.notification.reply;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.CasePhones;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.referral.Answers;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front office's inbox: what applicants wrote that needs eyes. */
@Singleton
public class Inbox {
    private static final int PAGE = 25;

    private final InboundRows rows;
    private final Cases cases;
    private final NewCases newCases;
    private final CasePhones phones;
    private final CaseHistory history;
    private final Answers answers;
    private final Audit audit;
    private final AppClock clock;

    Inbox(
            InboundRows rows,
            Cases cases,
            NewCases newCases,
            CasePhones phones,
            CaseHistory history,
            Answers answers,
            Audit audit,
            AppClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.newCases = newCases;
        this.phones = phones;
        this.history = history;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. */
    public Slice<Inbound> waiting(int page) {
        Page<Inbound> found = rows.waiting(Pageable.from(page, PAGE));
        return new Slice<>(found.getContent(), page, PAGE, found.getTotalSize());
    }

    /** The first of them, for the start page: one statement; the total says only whether there are more. */
    public Slice<Inbound> first() {
        List<Inbound> found = rows.firstWaiting(PAGE + 1);
        return new Slice<>(found.stream().limit(PAGE).toList(), 0, PAGE, found.size());
    }

    /** One item with the phone's cases, newest first; the look is recorded. */
    @Transactional
    public Inbound read(long id, Viewer viewer) {
        Inbound item = rows.findById(id).orElseThrow(() -> Problem.notFound("no_reply"));
        audit.record(viewer, "reply_viewed", "reply", id, null);
        return item;
    }

    public List<ServiceCase> casesOf(Inbound item) {
        return phones.of(item.sender());
    }

    /** Nothing more is to be done. */
    @Transactional
    public void done(long id, Viewer viewer) {
        Inbound item = lock(id);
        rows.handled(item.key(), null, clock.instant(), viewer.displayName());
        audit.record(viewer, "reply_handled", "reply", id, null);
    }

    /** It belongs to a case that is there. */
    @Transactional
    public ServiceCase link(long id, @Nullable String ticket, Viewer viewer) {
        Inputs inputs = new Inputs();
        String typed = inputs.required("ticket", ticket, 20);
        inputs.orThrow();
        ServiceCase file = cases.require(typed, viewer);
        Inbound item = lock(id);
        note(item, file, viewer);
        return file;
    }

    /** Opens a case from it, which then bears it as its first note. */
    @Transactional
    public CaseFile open(long id, NewCase form, Viewer viewer) {
        Inbound item = lock(id);
        CaseFile file = newCases.open(form, "reply-" + id, viewer);
        note(item, file.file(), viewer);
        return file;
    }

    private void note(Inbound item, ServiceCase file, Viewer viewer) {
        String text = item.text().substring(0, Math.min(1000, item.text().length()));
        history.note(file.key(), "reply_" + Word.of(item.channel()), text, viewer);
        if (item.caseId() == null || item.caseId() != file.key()) {
            answers.wrote(file, text);
        }
        rows.handled(item.key(), file.key(), clock.instant(), viewer.displayName());
        audit.record(viewer, "reply_handled", "reply", item.key(), null);
    }

    private Inbound lock(long id) {
        Inbound item = rows.lock(id).orElseThrow(() -> Problem.notFound("no_reply"));
        if (!item.waiting()) {
            throw Problem.conflict("reply_handled", item.handledBy() == null ? "SLRT" : item.handledBy());
        }
        return item;
    }
}
