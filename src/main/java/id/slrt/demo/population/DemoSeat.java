package id.slrt.demo.population;

import java.time.LocalDate;

/** A place in a family before papers and benefits are added: who sits there, not yet with which numbers. */
record DemoSeat(String relation, String sex, String name, LocalDate birthDate, String motherName) {

    static final String HEAD = "kepala_keluarga";
    static final String WIFE = "istri";
    static final String CHILD = "anak";
    static final String GRANDCHILD = "cucu";
    static final String PARENT = "orang_tua";
    static final String RELATIVE = "famili_lain";

    boolean isWoman() {
        return sex.equals("P");
    }

    int age(LocalDate today) {
        return birthDate.until(today).getYears();
    }
}
