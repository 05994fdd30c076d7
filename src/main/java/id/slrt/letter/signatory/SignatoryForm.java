package id.slrt.letter.signatory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an administrator types about a signatory; dates as people write them. */
@Serdeable
public record SignatoryForm(
        @Nullable String post,
        @Nullable String standing,
        @Nullable String title,
        @Nullable String name,
        @Nullable String grade,
        @Nullable String nip,
        @Nullable String from,
        @Nullable String to) {
    public static final SignatoryForm EMPTY = new SignatoryForm("", "definitive", "", "", "", "", "", "");

    public static SignatoryForm of(Signatory signatory) {
        return new SignatoryForm(
                signatory.post(),
                signatory.standing().name().toLowerCase(Locale.ROOT),
                signatory.title(),
                signatory.name(),
                signatory.grade(),
                signatory.nip(),
                signatory.validFrom().toString(),
                signatory.validTo() == null ? "" : signatory.validTo().toString());
    }
}
