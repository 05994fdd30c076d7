package id.slrt.bench.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Someone of the invented registry: {@code trueName} as they say it themselves, {@code name} as the registry has it. */
public record BenchPerson(
        long id,
        String trueName,
        String name,
        @Nullable String nik,
        String familyCardNo,
        @Nullable LocalDate birthDate,
        LocalDate trueBirthDate,
        String sex,
        String village,
        @Nullable String motherName) {}
