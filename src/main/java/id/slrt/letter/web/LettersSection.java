package id.slrt.letter.web;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseSection;
import id.slrt.letter.Letters;
import jakarta.inject.Singleton;
import java.util.List;

/** The letters in the answer about a case. */
@Singleton
class LettersSection implements CaseSection {
    private final Letters letters;

    LettersSection(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<LetterAnswer> of(long caseId, Viewer viewer) {
        return letters.ofCase(caseId).stream().map(LetterAnswer::of).toList();
    }
}
