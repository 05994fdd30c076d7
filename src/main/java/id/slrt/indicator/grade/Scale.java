package id.slrt.indicator.grade;

import java.math.BigDecimal;
import java.util.List;

/** The grades of a year, best first; the last takes whatever is left. */
public record Scale(List<Grade> grades) {
    /** Of document 001: above 100, from 85, from 55, below (facts/rules.md). Holds where nothing else is set. */
    public static final Scale FOUR = new Scale(List.of(
            new Grade("Sangat berhasil", "Very successful", BigDecimal.valueOf(100), true, "good"),
            new Grade("Berhasil", "Successful", BigDecimal.valueOf(85), false, "good"),
            new Grade("Cukup", "Fair", BigDecimal.valueOf(55), false, "wait"),
            new Grade("Kurang", "Poor", null, false, "bad")));

    /** The five of other districts: from 91, 76, 66, 51, below (facts/rules.md). */
    public static final Scale FIVE = new Scale(List.of(
            new Grade("Sangat tinggi", "Very high", BigDecimal.valueOf(91), false, "good"),
            new Grade("Tinggi", "High", BigDecimal.valueOf(76), false, "good"),
            new Grade("Sedang", "Medium", BigDecimal.valueOf(66), false, "wait"),
            new Grade("Rendah", "Low", BigDecimal.valueOf(51), false, "bad"),
            new Grade("Sangat rendah", "Very low", null, false, "bad")));

    public Scale {
        grades = List.copyOf(grades);
    }

    public Grade of(BigDecimal achievement) {
        return grades.stream()
                .filter(grade -> grade.takes(achievement))
                .findFirst()
                .orElseGet(grades::getLast);
    }
}
