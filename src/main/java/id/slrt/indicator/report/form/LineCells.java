package id.slrt.indicator.report.form;

import id.slrt.indicator.Flag;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Method;
import id.slrt.indicator.grade.Grade;
import id.slrt.indicator.measure.Measure;
import id.slrt.indicator.report.table.Cell;
import id.slrt.indicator.report.table.Notation;
import id.slrt.shared.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells that lines of the tree have in every form. A formula stands only where it gives exactly the figure shown:
 * what was computed otherwise (an entered figure, a closed month) stays a figure.
 */
final class LineCells {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LineCells() {}

    static @Nullable Cell number(@Nullable BigDecimal value) {
        return value == null ? null : new Cell.Figure(value, Notation.NUMBER);
    }

    /** From the cells of target and actual, by the line's method. */
    static @Nullable Cell achievement(IndicatorLine line, String target, String actual) {
        BigDecimal achievement = line.achievement();
        if (achievement == null) {
            return null;
        }
        Method method = Objects.requireNonNull(Word.parse(Method.class, line.method()));
        String formula = rounded(method.formula("[" + target + "]", "[" + actual + "]"));
        return new Cell.Formula(formula, new Cell.Figure(achievement, Notation.PERCENT));
    }

    /**
     * The mean of the achievements below it, a part of a whole, or the figure itself.
     *
     * @param shown the codes of the same table
     */
    static @Nullable Cell actual(IndicatorLine line, IndicatorTree tree, Set<String> shown) {
        BigDecimal actual = line.actual();
        if (actual == null) {
            return null;
        }
        Cell figure = new Cell.Figure(actual, Notation.NUMBER);
        String formula = Measure.parse(line.measure()) instanceof Measure.MeanOfChildren
                ? mean(actual, children(line, tree), shown)
                : share(line.part(), line.whole(), actual, plain(line.part()) + "/" + plain(line.whole()));
        return formula == null ? figure : new Cell.Formula(formula, figure);
    }

    private static List<IndicatorLine> children(IndicatorLine line, IndicatorTree tree) {
        return tree.childrenOf(line.code()).stream()
                .filter(child -> child.achievement() != null)
                .toList();
    }

    private static @Nullable String mean(BigDecimal actual, List<IndicatorLine> children, Set<String> shown) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (IndicatorLine child : children) {
            sum = sum.add(Objects.requireNonNull(child.achievement()).multiply(child.weight()));
            weights = weights.add(child.weight());
        }
        boolean follows = weights.signum() != 0
                && sum.divide(weights, 2, RoundingMode.HALF_UP).compareTo(actual) == 0
                && children.stream().allMatch(child -> shown.contains(child.code()));
        if (!follows) {
            return null;
        }
        boolean alike = children.stream().allMatch(child -> child.weight().compareTo(BigDecimal.ONE) == 0);
        String cells = children.stream()
                .map(child -> "[" + child.code() + "!achievement]" + (alike ? "" : "*" + plain(child.weight())))
                .collect(Collectors.joining(alike ? "," : "+"));
        return rounded(alike ? "AVERAGE(" + cells + ")" : "(" + cells + ")/" + plain(weights));
    }

    /** Null unless a hundred times part by whole is what stands there. */
    private static @Nullable String share(
            @Nullable BigDecimal part, @Nullable BigDecimal whole, BigDecimal percentage, String division) {
        boolean follows = part != null
                && whole != null
                && whole.signum() != 0
                && part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP).compareTo(percentage) == 0;
        return follows ? rounded(division + "*100") : null;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Of the numerator and denominator that stand in the same row. */
    static @Nullable Cell percentage(IndicatorLine line) {
        BigDecimal actual = line.actual();
        if (actual == null) {
            return null;
        }
        Cell figure = new Cell.Figure(actual, Notation.PERCENT);
        String formula = share(line.part(), line.whole(), actual, "[part]/[whole]");
        return formula == null ? figure : new Cell.Formula(formula, figure);
    }

    /** Follows the achievement in its row by the scale of the year. */
    static @Nullable Cell grade(IndicatorLine line, List<Grade> scale, Locale locale) {
        if (line.gradeName() == null) {
            return null;
        }
        StringBuilder formula = new StringBuilder();
        int open = 0;
        for (Grade grade : scale) {
            String name = "\"" + grade.name(locale).replace("\"", "\"\"") + "\"";
            if (grade.from() == null) {
                formula.append(name);
                break;
            }
            formula.append("IF([achievement]")
                    .append(grade.above() ? ">" : ">=")
                    .append(plain(grade.from()))
                    .append(',')
                    .append(name)
                    .append(',');
            open++;
        }
        Cell shown = new Cell.Words(line.gradeName());
        boolean whole = !scale.isEmpty() && scale.getLast().from() == null;
        return whole ? new Cell.Formula(formula + ")".repeat(open), shown) : shown;
    }

    /** What is to be said of the line: its flags, and that its target is another period's. */
    static List<String> remarks(IndicatorLine line, Asking asking) {
        boolean yearly = asking.scope().isPartial() && "year".equals(line.targetPeriod());
        return Stream.concat(
                        line.flags().stream().map(Flag::text),
                        yearly ? Stream.of(asking.words().t("report.target_of_year")) : Stream.empty())
                .toList();
    }

    static String rounded(String formula) {
        return "ROUND(" + formula + ",2)";
    }
}
