package id.slrt.registry;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's data as corrected. A field that is not sent stays as it is; one sent empty is taken away.
 *
 * @param confirmed true keeps a NIK that disagrees with sex or birth date, with a warning
 * @param reason why, where a correction says who somebody is
 * @param version of the person as the user saw her
 */
@Serdeable
public record PersonForm(
        @Nullable String name,
        @Nullable String nik,
        @Nullable String noNikReason,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String villageCode,
        @Nullable String phone,
        @Nullable String motherName,
        @Nullable String familyCardNo,
        @Nullable String relation,
        @Nullable String confirmed,
        @Nullable String reason,
        @Nullable String version) {

    /** A person as she is, to be corrected. */
    public static PersonForm of(Person person, @Nullable String card) {
        return new PersonForm(
                person.name(),
                Objects.requireNonNullElse(person.nik(), ""),
                Objects.requireNonNullElse(person.noNikReason(), ""),
                Objects.requireNonNullElse(PersonField.BIRTH.of(person, null), ""),
                person.sex(),
                person.village(),
                Objects.requireNonNullElse(person.phone(), ""),
                Objects.requireNonNullElse(person.motherName(), ""),
                Objects.requireNonNullElse(card, ""),
                Objects.requireNonNullElse(person.relation(), ""),
                "",
                "",
                Integer.toString(person.version()));
    }

    /** The same with the village's code for what was typed. */
    public PersonForm in(@Nullable String village) {
        return new PersonForm(
                name,
                nik,
                noNikReason,
                birthDate,
                sex,
                village,
                phone,
                motherName,
                familyCardNo,
                relation,
                confirmed,
                reason,
                version);
    }

    /** Whether a field is sent and is not what it was. */
    boolean changes(PersonField field, PersonForm was) {
        String sent = value(field);
        boolean other = sent != null && !sent.strip().equals(was.value(field));
        return field == PersonField.NIK
                ? other || noNikReason != null && !noNikReason.equals(was.noNikReason) && !given(nik)
                : other;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private @Nullable String value(PersonField field) {
        return switch (field) {
            case NIK -> nik;
            case NAME -> name;
            case BIRTH -> birthDate;
            case SEX -> sex;
            case MOTHER -> motherName;
            case CARD -> familyCardNo;
            case RELATION -> relation;
            case VILLAGE -> villageCode;
            case PHONE -> phone;
        };
    }

    /** The whole person: what is sent, and of the rest what is known. */
    NewPerson over(PersonForm known) {
        return new NewPerson(
                Objects.requireNonNullElse(name, known.name),
                Objects.requireNonNullElse(nik, known.nik),
                Objects.requireNonNullElse(noNikReason, known.noNikReason),
                Objects.requireNonNullElse(birthDate, known.birthDate),
                Objects.requireNonNullElse(sex, known.sex),
                Objects.requireNonNullElse(villageCode, known.villageCode),
                Objects.requireNonNullElse(phone, known.phone),
                Objects.requireNonNullElse(motherName, known.motherName),
                Objects.requireNonNullElse(familyCardNo, known.familyCardNo),
                confirmed);
    }
}
