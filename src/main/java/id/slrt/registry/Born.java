package id.slrt.registry;

import id.slrt.shared.Inputs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody knows of a birth: the date, only the year, or nothing. No day is invented for a year. */
record Born(@Nullable LocalDate date, @Nullable Integer year) {
    private static final int OLDEST = 130;

    /** As typed: a date in any way people write it, four digits for the year alone, or nothing. */
    static Born read(Inputs inputs, String field, @Nullable String typed, LocalDate today) {
        if (typed == null || !typed.strip().matches("\\d{4}")) {
            return new Born(inputs.pastDate(field, typed, today), null);
        }
        int year = Integer.parseInt(typed.strip());
        if (year > today.getYear()) {
            inputs.reject(field, "date_future");
        } else if (year < today.getYear() - OLDEST) {
            inputs.reject(field, "date_too_old");
        }
        return new Born(null, year);
    }

    /** Where a NIK disagrees with this and the other facts; what is not known is not compared. */
    List<String> disagreements(Nik nik, @Nullable String sex, @Nullable String village) {
        return nik.disagreements(date, year, sex, village);
    }
}
