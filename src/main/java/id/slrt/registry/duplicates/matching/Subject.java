package id.slrt.registry.duplicates.matching;

import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.Proposal;
import id.slrt.registry.linkage.Model;
import id.slrt.registry.search.Name;
import java.time.LocalDate;
import java.util.Objects;
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

    /** Of what makes a person: moving or joining another card does not change it. */
    String print() {
        return String.join(
                "|",
                name.toString(),
                Objects.toString(mother, ""),
                Objects.toString(nik, ""),
                Objects.toString(born == null ? year : born, ""),
                woman ? "P" : "L");
    }

    /** That the two may be one person. */
    static Proposal proposal(Subject one, Subject two, Model<Subject> model, double bits) {
        Subject a = one.id < two.id ? one : two;
        Subject b = one.id < two.id ? two : one;
        return new Proposal(
                PairKind.PERSON,
                a.id,
                b.id,
                bits,
                model.parts(a, b),
                Proposal.print(a.print(), b.print()),
                a.subdistrict());
    }
}
