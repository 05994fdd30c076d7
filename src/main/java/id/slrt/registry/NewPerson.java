package id.slrt.registry;

import io.micronaut.serde.annotation.Serdeable;
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

    boolean isConfirmed() {
        return "true".equals(confirmed);
    }
}
