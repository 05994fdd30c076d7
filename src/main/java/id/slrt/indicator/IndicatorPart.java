package id.slrt.indicator;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pack's {@code indicators.csv} and {@code targets.csv}; what makes no sense is refused with file and line. */
@Singleton
class IndicatorPart implements PackPart {
    private final Repositories.Tree tree;
    private final Repositories.Targets targets;

    IndicatorPart(Repositories.Tree tree, Repositories.Targets targets) {
        this.tree = tree;
        this.targets = targets;
    }

    @Override
    public void apply(PackFiles files) {
        Set<String> codes = new HashSet<>();
        List<Indicator> indicators = files.rows("indicators.csv", row -> indicator(row, codes));
        List<Target> aims = files.rows("targets.csv", row -> target(row, codes));
        tree.deleteAll();
        tree.saveAll(indicators);
        targets.deleteAll();
        targets.saveAll(aims);
    }

    /** A parent stands before its children, so that no circle is possible. */
    private static Indicator indicator(PackFiles.Row row, Set<String> codes) {
        String code = row.text("code");
        String parent = row.optional("parent");
        String polarity = row.text("polarity");
        Method method = Word.parse(Method.class, row.text("method"));
        check(row, parent == null || codes.contains(parent), "its parent does not stand above it: " + parent);
        check(row, codes.add(code), "the code is used twice: " + code);
        check(row, polarity.equals("higher") || polarity.equals("lower"), "polarity is higher or lower");
        check(row, method != null, "method is ratio, difference or inverse");
        return new Indicator(
                code,
                codes.size(),
                parent,
                row.text("level"),
                row.text("name"),
                row.text("unit"),
                measure(row),
                polarity,
                Objects.requireNonNull(method),
                row.optional("official"));
    }

    private static String measure(PackFiles.Row row) {
        String text = row.text("measure");
        try {
            Measure.parse(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at(row) + e.getMessage(), e);
        }
    }

    private static Target target(PackFiles.Row row, Set<String> codes) {
        String code = row.text("code");
        Integer quarter = row.number("quarter");
        check(row, codes.contains(code), "no indicator " + code);
        check(row, quarter == null || (quarter >= 1 && quarter <= 4), "quarter is 1 to 4, or empty for the year");
        return new Target(
                null,
                code,
                Objects.requireNonNull(row.number("year")),
                quarter,
                row.optional("area"),
                value(row),
                row.optional("note"));
    }

    private static BigDecimal value(PackFiles.Row row) {
        String text = row.text("value");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(at(row) + "value is no number with a decimal point: " + text, e);
        }
    }

    private static void check(PackFiles.Row row, boolean right, @Nullable String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(at(row) + otherwise);
        }
    }

    private static String at(PackFiles.Row row) {
        return row.file() + " line " + row.csv().getStartingLineNumber() + ": ";
    }
}
