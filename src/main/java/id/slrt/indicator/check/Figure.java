package id.slrt.indicator.check;

import id.slrt.shared.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table: {@code 22.380 Liter}, {@code Rp. 33.803.921.167,-}, {@code 97,85%}.
 *
 * @param digits the number as it is written; empty when the cell holds none
 * @param unit what stands behind it, empty when nothing does
 * @param meanings what the number may be, see {@link Decimals#meanings}
 * @param numeric the workbook keeps it as a number: nothing to guess
 */
public record Figure(String text, String digits, String unit, List<BigDecimal> meanings, boolean numeric) {
    public static final Figure NONE = new Figure("", "", "", List.of(), false);

    private static final Pattern CELL =
            Pattern.compile("(?i)(?:rp\\.?)?\\s*([-\u2212]?\\d[\\d.,]*\\d|[-\u2212]?\\d)(?:,-+)?\\s*(.*)");

    public static Figure read(String text, boolean numeric) {
        if (numeric) {
            return new Figure(text, text, "", List.of(new BigDecimal(text)), true);
        }
        Matcher cell = CELL.matcher(text.strip());
        if (!cell.matches()) {
            return new Figure(text, "", "", List.of(), false);
        }
        String digits = cell.group(1).replace('\u2212', '-');
        return new Figure(text, digits, cell.group(2).strip(), Decimals.meanings(digits), false);
    }

    public boolean isNumber() {
        return !meanings.isEmpty();
    }

    /** Of the ambiguous, the one with decimals; null when it is none. */
    public @Nullable BigDecimal value() {
        return meanings.isEmpty() ? null : meanings.getFirst();
    }

    /** How many decimals it is written with. */
    int decimals() {
        BigDecimal value = value();
        return value == null ? 0 : Math.max(0, value.scale());
    }

    /** The mark between its thousands; null when that cannot be told from this cell alone. */
    @Nullable
    Character thousands() {
        if (numeric || digits.isEmpty()) {
            return null;
        }
        int point = digits.indexOf('.');
        int comma = digits.indexOf(',');
        if (point >= 0 && comma >= 0) {
            return point < comma ? '.' : ',';
        }
        if (point < 0 && comma < 0) {
            return null;
        }
        char mark = point >= 0 ? '.' : ',';
        return digits.matches("-?[1-9]\\d{0,2}([.,]\\d{3})+") ? mark : null;
    }

    /** Without blanks and case, as words are broken where a column was narrow: {@code Rekomen dasi}. */
    static String plainUnit(String unit) {
        return unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z%]", "");
    }
}
