package id.slrt.indicator.check;

import java.util.Set;

/** Which units are of whole things. */
public final class Units {
    private static final Set<String> MEASURED = Set.of(
            "", "%", "persen", "prosen", "rp", "rupiah", "kg", "ton", "kuintal", "liter", "ha", "hektar", "km", "meter",
            "m", "nilai", "indeks", "index", "skor", "score", "poin", "angka", "rasio", "bulan", "jam", "hari");

    private Units() {}

    /** People, households, papers... of which there is no half. */
    public static boolean isWhole(String unit) {
        return !MEASURED.contains(Figure.plainUnit(unit));
    }

    public static boolean isPercent(String unit) {
        String plain = Figure.plainUnit(unit);
        return plain.equals("%") || plain.equals("persen") || plain.equals("prosen");
    }
}
