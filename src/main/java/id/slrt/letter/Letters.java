package id.slrt.letter;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.letter.paper.PaperPdf;
import id.slrt.shared.AppClock;
import id.slrt.shared.CheckedCode;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues and cancels letters. */
@Singleton
public class Letters {
    static final CheckedCode CODE = new CheckedCode(16);

    private final LetterRepositories.LetterRows letters;
    private final LetterKinds kinds;
    private final LetterNumbers numbers;
    private final LetterBytes bytes;
    private final Drafting drafting;
    private final Needs needs;
    private final Cases cases;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;
    private final ApplicationEventPublisher<LetterChanged> changed;
    private final String publicUrl;

    Letters(
            LetterRepositories.LetterRows letters,
            LetterKinds kinds,
            LetterNumbers numbers,
            LetterBytes bytes,
            Drafting drafting,
            Needs needs,
            Cases cases,
            CaseHistory history,
            Audit audit,
            AppClock clock,
            ApplicationEventPublisher<LetterChanged> changed,
            @Value("${slrt.public-url}") String publicUrl) {
        this.letters = letters;
        this.kinds = kinds;
        this.numbers = numbers;
        this.bytes = bytes;
        this.drafting = drafting;
        this.needs = needs;
        this.cases = cases;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
        this.publicUrl = publicUrl;
    }

    /** A letter that could be issued for a need now. */
    public record Offer(Need need, LetterKind kind) {}

    /** What this viewer may issue for these needs now. */
    public List<Offer> offers(List<Need> of, List<Letter> issued, Viewer viewer) {
        List<LetterKind> all =
                kinds.all().stream().filter(kind -> kind.mayIssue(viewer)).toList();
        return of.stream()
                .flatMap(need -> all.stream()
                        .filter(kind -> refusal(kind, need, issued) == null)
                        .map(kind -> new Offer(need, kind)))
                .toList();
    }

    /** All letters of a case, oldest first. */
    public List<Letter> ofCase(long caseId) {
        return letters.findByCaseIdOrderById(caseId);
    }

    /** What a letter would say; nothing is kept but the look at the person. */
    @Transactional
    public Draft preview(long needId, @Nullable String kindCode, @Nullable String purpose, Viewer viewer) {
        Need need = needs.require(needId);
        Draft draft = draft(need, kindCode, purpose, viewer);
        audit.record(viewer, "case_viewed", "case", draft.file().ticket(), "letter_draft");
        return draft;
    }

    /** The same while the officer types; the look was recorded with the page. */
    @Transactional
    public Draft again(long needId, @Nullable String kindCode, @Nullable String purpose, Viewer viewer) {
        return draft(needs.require(needId), kindCode, purpose, viewer);
    }

    /** The draft as PDF, marked as one. */
    @Transactional
    public byte[] previewPdf(long needId, @Nullable String kindCode, @Nullable String purpose, Viewer viewer) {
        Draft draft = preview(needId, kindCode, purpose, viewer);
        return PaperPdf.print(drafting.paper(draft.body(), draft.signatory(), "...", null, "", Instant.EPOCH));
    }

    /**
     * Issues a letter for a need: number, paper, register and the need's step in one transaction.
     *
     * @throws Problem 403 for another role, 409 when the need is not ready for it or has one already, or nobody signs
     *     today, 422 for a kind that the service does not know
     */
    @Transactional
    public Letter issue(long needId, @Nullable String kindCode, @Nullable String purpose, Viewer viewer) {
        cases.require(cases.require(needs.require(needId).caseId()).ticket(), viewer);
        Need need = needs.lock(needId);
        Draft draft = draft(need, kindCode, purpose, viewer);
        Instant now = clock.instant();
        String code = CODE.next();
        LetterNumbers.Taken taken = numbers.next(draft.kind(), draft.day());
        byte[] pdf = PaperPdf.print(drafting.paper(
                draft.body(),
                draft.signatory(),
                taken.number(),
                publicUrl + "/verify/" + code,
                CheckedCode.show(code),
                now));
        Letter letter = letters.save(letter(draft, taken, code, LetterBytes.sha256(pdf), now, viewer));
        bytes.keep(letter.key(), pdf);
        if (need.nextStep() == null) {
            history.note(need.caseId(), "letter_issued", taken.number(), viewer);
        } else {
            needs.letterIssued(needId, taken.number(), viewer);
        }
        audit.record(viewer, "letter_issued", "letter", letter.key(), null);
        changed.publishEvent(new LetterChanged(letter.key()));
        return letter;
    }

    private Draft draft(Need need, @Nullable String kindCode, @Nullable String purpose, Viewer viewer) {
        ServiceCase file = cases.require(cases.require(need.caseId()).ticket(), viewer);
        LetterKind kind = kinds.chosen(kindCode, need.service());
        if (!kind.mayIssue(viewer)) {
            throw Problem.forbidden("not_allowed");
        }
        Problem refusal = refusal(kind, need, letters.findByNeedIdAndKindOrderById(need.key(), kind.code()));
        if (refusal != null) {
            throw refusal;
        }
        return drafting.draft(kind, file, need, purpose);
    }

    /** Why there is no such letter for the need now; null when there may be. */
    private static @Nullable Problem refusal(LetterKind kind, Need need, List<Letter> issued) {
        if (!kind.serves(need.service())) {
            return Problem.invalid("kind", "letter_service");
        }
        List<Letter> same = issued.stream()
                .filter(letter -> letter.needId() == need.key() && letter.kind().equals(kind.code()))
                .toList();
        for (Letter letter : same) {
            if (!letter.cancelled()) {
                return Problem.conflict("letter_already", letter.number());
            }
        }
        // one that was cancelled may be replaced although its need was met by it
        boolean replaces = need.state() == NeedState.FULFILLED && !same.isEmpty();
        if (need.nextStep() == null) {
            return replaces ? null : Problem.conflict("need_ended");
        }
        boolean early = need.nextStep().inChain() && need.nextStep() != NextStep.LETTER;
        return early ? Problem.conflict("letter_too_early") : null;
    }

    private static Letter letter(
            Draft draft, LetterNumbers.Taken taken, String code, String sha256, Instant now, Viewer viewer) {
        return new Letter(
                null,
                draft.kind().code(),
                draft.kind().series(),
                draft.day().getYear(),
                taken.seq(),
                taken.number(),
                code,
                draft.need().caseId(),
                draft.need().key(),
                draft.need().personId(),
                draft.named(),
                draft.templateId(),
                draft.signatory().key(),
                draft.signatory().name() + ", " + draft.signatory().printedTitle(),
                now,
                viewer.userId(),
                viewer.displayName(),
                LetterState.ISSUED,
                null,
                null,
                null,
                sha256);
    }

    /** A letter of a case that the viewer may see; the look is recorded. */
    @Transactional
    public Letter read(long id, Viewer viewer) {
        Letter letter = letters.findById(id).orElseThrow(() -> Problem.notFound("no_letter"));
        ServiceCase file = cases.require(cases.require(letter.caseId()).ticket(), viewer);
        audit.record(viewer, "letter_viewed", "case", file.ticket(), "letter " + id);
        return letter;
    }

    /** The paper as it was issued, byte for byte. */
    @Transactional
    public byte[] pdf(long id, Viewer viewer) {
        return bytes.of(read(id, viewer));
    }

    public static boolean mayCancel(Letter letter, Viewer viewer) {
        return !letter.cancelled() && (viewer.is(Role.MANAGER) || viewer.userId() == letter.issuedBy());
    }

    /**
     * Cancels a letter: it keeps its number, and whoever checks its code is told. The need stays where it is.
     *
     * @throws Problem 403 for who neither issued it nor is the manager, 409 when it is cancelled already
     */
    @Transactional
    public Letter cancel(long id, @Nullable String reason, Viewer viewer) {
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, 500);
        inputs.orThrow();
        Letter seen = read(id, viewer);
        needs.lock(seen.needId());
        Letter letter = letters.lock(id).orElseThrow();
        if (letter.cancelled()) {
            throw Problem.conflict("letter_cancelled", letter.canceller() == null ? "" : letter.canceller());
        }
        if (!mayCancel(letter, viewer)) {
            throw Problem.forbidden("letter_other_issuer");
        }
        letters.cancel(id, clock.instant(), viewer.displayName(), why);
        history.note(letter.caseId(), "letter_cancelled", letter.number() + ": " + why, viewer);
        audit.record(viewer, "letter_cancelled", "letter", id, null);
        changed.publishEvent(new LetterChanged(id));
        return letters.findById(id).orElseThrow();
    }
}
