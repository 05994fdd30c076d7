package id.slrt.indicator.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thousands that were cut off or are marked now with a point, now with a comma, where one mark alone
 * does not tell which it is. 62,15 people are 62,150: a spreadsheet
 * took the comma for a decimal one and dropped the zero.
 *
 * @param usual the mark that the table uses most between thousands; null when it uses none or both alike
 */
public record Thousands(@Nullable Character usual) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Learns the mark from the cells of a table that tell it. */
    public static Thousands of(Collection<Figure> cells) {
        Map<Character, Long> marks = cells.stream()
                .map(Figure::thousands)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long points = marks.getOrDefault('.', 0L);
        long commas = marks.getOrDefault(',', 0L);
        return new Thousands(points == commas ? null : points > commas ? '.' : ',');
    }

    /** What the cell says, given its unit and the marks of its table; null when it holds no number. */
    public @Nullable BigDecimal value(Figure cell, boolean whole) {
        if (!cell.isNumber()) {
            return null;
        }
        BigDecimal first = Objects.requireNonNull(cell.value());
        if (whole && hasFraction(first)) {
            // three digits or fewer after the mark are the rest of thousands
            return first.scale() <= 3 ? integer(first.multiply(THOUSAND)) : first;
        }
        boolean comma = Objects.equals(usual, ',') && cell.meanings().size() > 1;
        return comma ? cell.meanings().getLast() : first;
    }

    /** {@code thousands_truncated}, {@code thousands_mixed} or {@code thousands_unclear}: the cell, what it says. */
    public List<Finding> check(Figure cell, boolean whole) {
        BigDecimal value = value(cell, whole);
        BigDecimal first = cell.value();
        if (value == null || first == null) {
            return List.of();
        }
        boolean cut = whole && hasFraction(first) && first.stripTrailingZeros().scale() <= 3;
        if (cut && (cell.numeric() || cell.thousands() == null)) {
            return List.of(Finding.of("thousands_truncated", value, cell.text(), value));
        }
        Character mark = cell.thousands();
        boolean single =
                mark != null && cell.digits().indexOf(mark) == cell.digits().lastIndexOf(mark);
        if (single && usual != null && !usual.equals(mark)) {
            return List.of(Finding.of("thousands_mixed", value, cell.text(), value, usual.toString()));
        }
        boolean unclear = !whole && usual == null && cell.meanings().size() > 1;
        return unclear
                ? List.of(Finding.of(
                        "thousands_unclear",
                        null,
                        cell.text(),
                        first,
                        cell.meanings().getLast()))
                : List.of();
    }

    private static boolean hasFraction(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    private static BigDecimal integer(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP);
    }
}
