package id.slrt.registry.snapshot.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person as a row of a registry file tells. Null is what the file does not say. With faults it is rejected, and
 * holds only what was understood.
 *
 * @param birthYear only when the date is not known
 * @param ppks category codes
 * @param warnings as {@code Person.warnings()}
 */
public record Row(
        int line,
        @Nullable String nik,
        @Nullable String registryNo,
        @Nullable String name,
        @Nullable String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String familyCardNo,
        @Nullable String relation,
        @Nullable String motherName,
        @Nullable String village,
        @Nullable String address,
        @Nullable String hamlet,
        @Nullable String rt,
        @Nullable String rw,
        @Nullable Integer decile,
        @Nullable Boolean pkh,
        @Nullable Boolean bpnt,
        @Nullable Boolean pbi,
        @Nullable Boolean kip,
        List<String> ppks,
        @Nullable String warnings,
        List<Fault> faults) {
    public boolean isRejected() {
        return !faults.isEmpty();
    }
}
