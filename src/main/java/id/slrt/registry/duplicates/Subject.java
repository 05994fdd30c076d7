package id.slrt.registry.duplicates;

import id.slrt.registry.search.Name;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a person, kept small: a whole district of these is held in memory.
 *
 * @param year of birth, of the date or alone
 */
record Subject(
        long id,
        Name name,
        @Nullable Name mother,
        @Nullable String nik,
        @Nullable LocalDate born,
        @Nullable Integer year,
        boolean woman,
        String village,
        long household) {
    private static final int SUBDISTRICT = 8;

    static Subject of(
            long id,
            String name,
            @Nullable String mother,
            @Nullable String nik,
            @Nullable LocalDate born,
            @Nullable Integer year,
            String sex,
            String village,
            long household) {
        return new Subject(
                id,
                Name.of(name),
                mother == null ? null : Name.of(mother),
                nik,
                born,
                born == null ? year : Integer.valueOf(born.getYear()),
                sex.equals("P"),
                village.intern(),
                household);
    }

    String subdistrict() {
        return village.length() < SUBDISTRICT ? village : village.substring(0, SUBDISTRICT);
    }

    /** No date, or the first of January or the last of December, which stand for "only the year is known". */
    boolean isBornSomeDay() {
        return born == null || born.getDayOfYear() == 1 || born.getMonthValue() == 12 && born.getDayOfMonth() == 31;
    }
}
