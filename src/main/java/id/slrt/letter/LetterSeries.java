package id.slrt.letter;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sequence of numbers that begins anew each year, and how they are written: {@code {seq}} (or {@code {seq:4}} with
 * leading zeros), {@code {kind}}, {@code {office}}, {@code {month}} in Roman, {@code {year}}.
 */
@MappedEntity("letter_series")
record LetterSeries(@Id String code, String scheme) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(seq(?::[1-9])?|kind|office|month|year)}");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    String number(int seq, String classification, String office, LocalDate day) {
        return VARIABLE.matcher(scheme)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "kind" -> classification;
                            case "office" -> office;
                            case "month" -> ROMAN.get(day.getMonthValue() - 1);
                            case "year" -> Integer.toString(day.getYear());
                            case "seq" -> Integer.toString(seq);
                            default -> ("%0" + found.group(1).charAt(4) + "d").formatted(seq);
                        }));
    }

    /** What is wrong with the scheme, or empty: without number and year two letters would look the same. */
    String fault() {
        String rest = VARIABLE.matcher(scheme).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            return "unknown variable in " + scheme + "; known are {seq} {seq:4} {kind} {office} {month} {year}";
        }
        boolean told = scheme.contains("{seq") && scheme.contains("{year}");
        return told ? "" : scheme + " must contain {seq} and {year}";
    }
}
