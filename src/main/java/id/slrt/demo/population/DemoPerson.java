package id.slrt.demo.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented person. {@code nik} is absent for those never recorded; {@code sex} is L or P; {@code relation} is one of
 * kepala_keluarga, istri, anak, cucu, orang_tua, famili_lain; {@code ppks} holds category codes 01 to 26.
 */
public record DemoPerson(
        @Nullable String nik,
        String name,
        String birthPlace,
        LocalDate birthDate,
        String sex,
        String relation,
        String motherName,
        boolean pbi,
        boolean kip,
        List<String> ppks) {}
