package id.slrt.letter;

import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.letter.paper.Block;
import id.slrt.letter.signatory.Signatory;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter before it has a number: what it will say and who will sign.
 *
 * @param named whom it names; empty when its text names nobody
 * @param asksPurpose whether its text says what it is for, so that the officer may change it
 */
public record Draft(
        LetterKind kind,
        ServiceCase file,
        Need need,
        List<Block> body,
        String named,
        Signatory signatory,
        LocalDate day,
        String purpose,
        boolean asksPurpose,
        long templateId) {}
