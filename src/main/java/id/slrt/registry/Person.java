package id.slrt.registry;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone in the registry. Nobody needs a surname, and a NIK only with a reason why not ({@link NoNikReason}).
 *
 * @param sex L or P
 * @param village code of the village where the person lives; another district's is possible
 * @param birthYear the year of birth when the date is not known; null when it is, and when nothing is
 * @param origin {@code import} or {@code desk}
 * @param leftOn date of the first registry snapshot without this person; null while in it, and for who never was
 * @param mergedInto the id under which this person is kept since two records turned out to be one
 * @param warnings what was confirmed although it looks wrong, such as {@code nik_sex,nik_district}
 */
@MappedEntity("person")
public record Person(
        @Id @GeneratedValue @Nullable Long id,
        @Nullable String nik,
        @Nullable String noNikReason,
        String name,
        @Nullable String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        String sex,
        @Nullable Long householdId,
        @Nullable String relation,
        @Nullable String motherName,
        String village,
        @Nullable String phone,
        boolean pkh,
        boolean bpnt,
        boolean pbi,
        boolean kip,
        String origin,
        @Nullable String warnings,
        @Nullable LocalDate leftOn,
        @Nullable Long mergedInto,
        Instant createdAt,
        @Version int version) {

    /** The id of a stored person. */
    public long key() {
        return Objects.requireNonNull(id);
    }

    /** The same person as a member of a household, or of none. */
    Person in(@Nullable Long household) {
        return new Person(
                id,
                nik,
                noNikReason,
                name,
                birthPlace,
                birthDate,
                birthYear,
                sex,
                household,
                relation,
                motherName,
                village,
                phone,
                pkh,
                bpnt,
                pbi,
                kip,
                origin,
                warnings,
                leftOn,
                mergedInto,
                createdAt,
                version);
    }

    /** As much as somebody may know in whose area the person does not live: initials and where that is. */
    public Person initials() {
        String letters = Stream.of(name.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toString(word.codePointAt(0)) + ".")
                .collect(Collectors.joining(" "));
        return new Person(
                id,
                null,
                null,
                letters,
                null,
                null,
                null,
                sex,
                null,
                null,
                null,
                village,
                null,
                false,
                false,
                false,
                false,
                origin,
                null,
                leftOn,
                mergedInto,
                createdAt,
                version);
    }

    /** This person with some fields, those given, as another draft has them. */
    Person corrected(Person draft, @Nullable String newRelation, Set<PersonField> fields) {
        boolean otherNik = fields.contains(PersonField.NIK);
        boolean otherBirth = fields.contains(PersonField.BIRTH);
        boolean otherSex = fields.contains(PersonField.SEX);
        boolean otherVillage = fields.contains(PersonField.VILLAGE);
        return new Person(
                id,
                otherNik ? draft.nik : nik,
                otherNik ? draft.noNikReason : noNikReason,
                fields.contains(PersonField.NAME) ? draft.name : name,
                birthPlace,
                otherBirth ? draft.birthDate : birthDate,
                otherBirth ? draft.birthYear : birthYear,
                otherSex ? draft.sex : sex,
                householdId,
                newRelation,
                fields.contains(PersonField.MOTHER) ? draft.motherName : motherName,
                otherVillage ? draft.village : village,
                fields.contains(PersonField.PHONE) ? draft.phone : phone,
                pkh,
                bpnt,
                pbi,
                kip,
                origin,
                otherNik || otherBirth || otherSex || otherVillage ? draft.warnings : warnings,
                leftOn,
                mergedInto,
                createdAt,
                version);
    }

    /** This person under the id of a record that was merged into this one: {@link #mergedInto()} tells. */
    Person under(long record) {
        return new Person(
                record,
                nik,
                noNikReason,
                name,
                birthPlace,
                birthDate,
                birthYear,
                sex,
                householdId,
                relation,
                motherName,
                village,
                phone,
                pkh,
                bpnt,
                pbi,
                kip,
                origin,
                warnings,
                leftOn,
                id,
                createdAt,
                version);
    }

    /** Age in full years, or the one reached this year when only the year of birth is known; null when nothing is. */
    public @Nullable Integer age(LocalDate today) {
        if (birthDate != null) {
            return birthDate.until(today).getYears();
        }
        return birthYear == null ? null : Math.max(0, today.getYear() - birthYear);
    }

    public List<String> warningList() {
        return warnings == null || warnings.isEmpty() ? List.of() : List.of(warnings.split(","));
    }

    /** The programmes this person is a member of, as codes. */
    public List<String> memberships() {
        return List.of(pkh ? "pkh" : "", bpnt ? "bpnt" : "", pbi ? "pbi" : "", kip ? "kip" : "").stream()
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
