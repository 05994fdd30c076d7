package id.slrt.letter;

import id.slrt.district.District;
import id.slrt.letter.paper.Paper;
import id.slrt.letter.signatory.Signatory;
import jakarta.inject.Singleton;

/** The office at the head of what it prints, from the district pack; letters and reports carry the same. */
@Singleton
public class Letterhead {
    private final District district;
    private final LetterBytes bytes;

    Letterhead(District district, LetterBytes bytes) {
        this.district = district;
        this.bytes = bytes;
    }

    public Paper.Letterhead now() {
        return new Paper.Letterhead(
                district.setting("letterHead"),
                district.setting("office"),
                district.setting("address") + " · " + district.setting("phone"),
                bytes.logo());
    }

    /** As it stands below a letter. */
    public static Paper.Signature signature(Signatory by) {
        return new Paper.Signature(by.printedTitle(), by.name(), by.grade(), by.nip());
    }
}
