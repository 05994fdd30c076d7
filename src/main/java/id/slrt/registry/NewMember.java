package id.slrt.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member of a {@link NewHousehold}; {@code sex} is L or P, {@code ppks} holds category codes. */
public record NewMember(
        @Nullable String nik,
        String name,
        @Nullable String birthPlace,
        @Nullable LocalDate birthDate,
        String sex,
        @Nullable String relation,
        @Nullable String motherName,
        boolean pbi,
        boolean kip,
        List<String> ppks) {}
