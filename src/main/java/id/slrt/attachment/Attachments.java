package id.slrt.attachment;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes papers and photos of a case in, shows them to those of the case, and removes them with a trace. */
@Singleton
public class Attachments {
    /** A case has no more papers than this. */
    public static final int MOST = 100;

    /** Of one file as it is sent. */
    public static final int MOST_BYTES = Content.MOST_MEGABYTES << 20;

    private final AttachmentRows rows;
    private final AttachmentFiles files;
    private final AttachmentAccess access;
    private final Cases cases;
    private final Needs needs;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;

    Attachments(
            AttachmentRows rows,
            AttachmentFiles files,
            AttachmentAccess access,
            Cases cases,
            Needs needs,
            CaseHistory history,
            Audit audit,
            AppClock clock) {
        this.rows = rows;
        this.files = files;
        this.access = access;
        this.cases = cases;
        this.needs = needs;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param attachments oldest first, also those removed; {@code needs} whose they may be */
    public record Of(ServiceCase file, List<Attachment> attachments, List<Need> needs, boolean whole) {}

    /** @param fresh whether it was not there before */
    public record Added(Attachment attachment, boolean fresh) {}

    @SuppressWarnings("ArrayRecordComponent")
    public record Opened(Attachment attachment, byte[] bytes) {}

    /** What the viewer may know of the papers of a case; opening one is another matter. */
    @Transactional
    public Of ofCase(String ticket, Viewer viewer) {
        ServiceCase file = find(ticket, viewer);
        Reach reach = access.reach(file, viewer);
        return new Of(
                file,
                rows.findByCaseIdOrderById(file.key()).stream()
                        .filter(reach::covers)
                        .toList(),
                needs.ofCase(file.key()).stream()
                        .filter(need -> reach.whole() || reach.needs().contains(need.key()))
                        .toList(),
                reach.whole());
    }

    /**
     * Adds a file to a case. The same file of another kind, for another need or with another note is another attachment:
     * one photo may show two cards. The very same one is not added again.
     *
     * @throws Problem 422 with what is wrong with the file or the form, 403 for who is none of the case
     */
    public Added add(String ticket, AttachmentForm form, byte[] file, Viewer viewer) {
        Attachment judged = judge(ticket, form, viewer);
        Content content = Content.of(file);
        String sha256 = files.keep(content.bytes(), clock.instant());
        Added added = save(judged, content, sha256, viewer);
        if (!files.has(sha256)) {
            // swept away between the two: it is attached now and stays
            files.keep(content.bytes(), clock.instant());
        }
        return added;
    }

    private Attachment judge(String ticket, AttachmentForm form, Viewer viewer) {
        Of of = ofCase(ticket, viewer);
        Inputs inputs = new Inputs();
        boolean said = form.kind() != null && !form.kind().isBlank();
        AttachmentKind kind = said ? inputs.word("kind", AttachmentKind.class, form.kind()) : AttachmentKind.OTHER;
        Long need = need(form.need(), of, inputs);
        String note = inputs.optional("note", form.note(), 200);
        if (of.attachments().stream().filter(one -> !one.removed()).count() >= MOST) {
            inputs.reject("file", "attachments_full", MOST);
        }
        inputs.orThrow();
        return new Attachment(
                null,
                of.file().key(),
                need,
                Objects.requireNonNull(kind),
                note,
                "",
                "",
                0,
                viewer.userId(),
                viewer.displayName(),
                clock.instant(),
                null,
                null,
                null);
    }

    /** An agency adds to a need it was sent, never to the whole case. */
    private static @Nullable Long need(@Nullable String typed, Of of, Inputs inputs) {
        if (typed == null || typed.isBlank()) {
            if (of.whole()) {
                return null;
            }
            if (of.needs().size() == 1) {
                return of.needs().getFirst().key();
            }
            inputs.reject("need", "required");
            return null;
        }
        return of.needs().stream()
                .map(Need::key)
                .filter(key -> key.toString().equals(typed.strip()))
                .findFirst()
                .orElseGet(() -> {
                    inputs.reject("need", "attachment_need");
                    return null;
                });
    }

    @Transactional
    Added save(Attachment judged, Content content, String sha256, Viewer viewer) {
        for (Attachment one : rows.findByCaseIdOrderById(judged.caseId())) {
            if (one.sha256().equals(sha256) && !one.removed() && one.saysAll(judged)) {
                return new Added(one, false);
            }
        }
        Attachment added = rows.save(new Attachment(
                null,
                judged.caseId(),
                judged.needId(),
                judged.kind(),
                judged.note(),
                sha256,
                content.mediaType(),
                content.bytes().length,
                judged.addedBy(),
                judged.adder(),
                judged.addedAt(),
                null,
                null,
                null));
        history.note(added.caseId(), "attachment_added", added.note(), viewer);
        audit.record(viewer, "attachment_added", "attachment", added.key(), Word.of(added.kind()));
        return new Added(added, true);
    }

    /** An attachment with its bytes; the look is recorded. @throws Problem 404, 403, or 410 when it was removed */
    @Transactional
    public Opened open(long id, Viewer viewer) {
        Attachment attachment = require(id, viewer);
        if (attachment.removed()) {
            throw Problem.of(HttpStatus.GONE, "attachment_removed");
        }
        byte[] bytes = files.read(attachment.sha256()).orElseThrow(() -> Problem.notFound("attachment_lost"));
        audit.record(
                viewer,
                "attachment_viewed",
                "case",
                cases.require(attachment.caseId()).ticket(),
                "attachment " + id);
        return new Opened(attachment, bytes);
    }

    public static boolean mayRemove(Attachment attachment, Viewer viewer) {
        return Reach.mayRemove(attachment, viewer);
    }

    /** Removes an attachment; that it was there, who removed it and why stays. The file goes with the next sweep. */
    @Transactional
    public Attachment remove(long id, @Nullable String reason, Viewer viewer) {
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 500);
        inputs.orThrow();
        Attachment attachment = require(id, viewer);
        if (!attachment.removed() && !mayRemove(attachment, viewer)) {
            throw Problem.forbidden("attachment_other_adder");
        }
        if (attachment.removed() || rows.remove(id, clock.instant(), viewer.displayName(), why) == 0) {
            throw Problem.conflict("attachment_removed");
        }
        history.note(attachment.caseId(), "attachment_removed", why, viewer);
        audit.record(viewer, "attachment_removed", "attachment", id, null);
        return rows.findById(id).orElseThrow();
    }

    private Attachment require(long id, Viewer viewer) {
        Attachment attachment = rows.findById(id).orElseThrow(() -> Problem.notFound("no_attachment"));
        if (!access.reach(cases.require(attachment.caseId()), viewer).covers(attachment)) {
            throw Problem.forbidden("attachment_not_yours");
        }
        return attachment;
    }

    private ServiceCase find(String ticket, Viewer viewer) {
        return viewer.is(Role.AGENCY) ? cases.byTicket(ticket) : cases.require(ticket, viewer);
    }
}
