package id.slrt.registry;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person as typed. {@code confirmed=true} keeps a NIK that disagrees with the stated sex or birth date, with a
 * warning.
 */
@Serdeable
public record NewPerson(
        @Nullable String name,
        @Nullable String nik,
        @Nullable String noNikReason,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String villageCode,
        @Nullable String phone,
        @Nullable String motherName,
        @Nullable String familyCardNo,
        @Nullable String confirmed) {
    public static final NewPerson EMPTY = new NewPerson("", "", "", "", "", "", "", "", "", "");

    /** What a search for the same person looks for first: the form is filled in field by field, and that is one search. */
    String typed() {
        return "register " + (name == null || name.isBlank() ? Objects.requireNonNullElse(nik, "") : name.strip());
    }

    boolean isConfirmed() {
        return "true".equals(confirmed);
    }
}
