package id.slrt.letter;

import id.slrt.letter.paper.PaperPdf;
import id.slrt.letter.signatory.Signatories;
import id.slrt.letter.signatory.Signatory;
import id.slrt.letter.signatory.Standing;
import id.slrt.letter.template.LetterTemplates;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Instant;

/** A text on paper with example values, marked as a draft: for the administrator. */
@Singleton
public class LetterSamples {
    private final LetterTemplates templates;
    private final Signatories signatories;
    private final Drafting drafting;
    private final AppClock clock;

    LetterSamples(LetterTemplates templates, Signatories signatories, Drafting drafting, AppClock clock) {
        this.templates = templates;
        this.signatories = signatories;
        this.drafting = drafting;
        this.clock = clock;
    }

    public byte[] print(LetterKind kind, String text) {
        Signatory by = signatories
                .on(kind.post(), clock.today())
                .orElse(new Signatory(
                        null, kind.post(), Standing.DEFINITIVE, "...", "...", null, null, clock.today(), null));
        return PaperPdf.print(drafting.paper(
                templates.preview(text, kind.registryFacts()).body(), by, "...", null, "", Instant.EPOCH));
    }
}
