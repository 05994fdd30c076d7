package id.slrt.letter.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on one letter. Two equal papers make the same PDF.
 *
 * @param place before the date: "Lamongan, 21 November 2026"
 * @param check the address that tells whether it is genuine; null for a draft, which is marked as one
 * @param code as shown below the QR code
 * @param at the moment that the file's own data name
 */
public record Paper(
        Letterhead head,
        String number,
        List<Block> body,
        String place,
        Signature signature,
        @Nullable String check,
        String code,
        Instant at) {

    /** @param logo a PNG */
    @SuppressWarnings("ArrayRecordComponent")
    public record Letterhead(String government, String office, String address, byte @Nullable [] logo) {}

    /** @param title of the post, with the deputy's "Plt." or "Plh." */
    public record Signature(
            String title,
            String name,
            @Nullable String grade,
            @Nullable String nip) {}

    public boolean draft() {
        return check == null;
    }
}
