package id.slrt.letter;

import id.slrt.district.District;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.letter.paper.Block;
import id.slrt.letter.paper.Paper;
import id.slrt.letter.signatory.Signatories;
import id.slrt.letter.signatory.Signatory;
import id.slrt.letter.template.LetterTemplate;
import id.slrt.letter.template.LetterTemplates;
import id.slrt.letter.template.LetterText;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts letters together: the text in use, the facts of the need, who signs today, the letterhead. */
@Singleton
class Drafting {
    private static final int LONGEST_PURPOSE = 200;

    private final LetterFacts facts;
    private final LetterTemplates templates;
    private final Signatories signatories;
    private final Letterhead letterhead;
    private final District district;
    private final AppClock clock;

    Drafting(
            LetterFacts facts,
            LetterTemplates templates,
            Signatories signatories,
            Letterhead letterhead,
            District district,
            AppClock clock) {
        this.facts = facts;
        this.templates = templates;
        this.signatories = signatories;
        this.letterhead = letterhead;
        this.district = district;
        this.clock = clock;
    }

    /** @throws Problem 409 when nobody signs today, 422 when the purpose is too long */
    Draft draft(LetterKind kind, ServiceCase file, Need need, @Nullable String purpose) {
        Inputs inputs = new Inputs();
        String given = inputs.optional("purpose", purpose, LONGEST_PURPOSE);
        inputs.orThrow();
        String why = given == null ? facts.purpose(kind, need) : given;
        LocalDate today = clock.today();
        Signatory signatory = signatories
                .on(kind.post(), today)
                .orElseThrow(() -> Problem.conflict("no_signatory", kind.post(), LetterFacts.date(today)));
        LetterTemplate template = templates.live(kind.code());
        LetterText text = new LetterText(template.text());
        Map<String, String> values = facts.of(kind, file, need, signatory, why);
        return new Draft(
                kind,
                file,
                need,
                text.fill(values),
                text.variables().contains("name") ? values.getOrDefault("name", "") : "",
                signatory,
                today,
                why,
                text.variables().contains("purpose"),
                template.key());
    }

    /** @param check the address behind the QR code; null for a draft */
    Paper paper(List<Block> body, Signatory by, String number, @Nullable String check, String code, Instant at) {
        return new Paper(
                letterhead.now(),
                number,
                body,
                district.setting("letterPlace") + ", " + LetterFacts.date(clock.today()),
                Letterhead.signature(by),
                check,
                code,
                at);
    }
}
