package id.slrt.indicator;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Bounds;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pack's {@code indicators.csv}, {@code targets.csv} and {@code grades.csv}; what makes no sense is refused with file
 * and line. Trees, targets and grades that the office edited stay; where the pack says otherwise, that is told.
 */
@Singleton
class IndicatorPart implements PackPart {
    private static final String FILE = "indicators.csv";

    private final Repositories.Tree tree;
    private final TargetsPart targets;
    private final GradesPart grades;

    IndicatorPart(Repositories.Tree tree, TargetsPart targets, GradesPart grades) {
        this.tree = tree;
        this.targets = targets;
        this.grades = grades;
    }

    @Override
    public void apply(PackFiles files) {
        MeasureCodes codes =
                new MeasureCodes(codes(files, "services.csv"), codes(files, "ppks.csv"), codes(files, "letters.csv"));
        Map<Integer, List<Indicator>> years = new TreeMap<>();
        Map<Integer, Set<String>> known = new HashMap<>();
        files.rows(FILE, row -> row).forEach(row -> {
            int year = year(row);
            List<Indicator> nodes = years.computeIfAbsent(year, _ -> new ArrayList<>());
            nodes.add(indicator(row, year, nodes.size() + 1, known.computeIfAbsent(year, _ -> new HashSet<>()), codes));
        });
        List<Integer> before = tree.years();
        years.forEach((year, nodes) -> take(year, nodes, before.contains(year), files));
        before.stream().filter(year -> !years.containsKey(year)).forEach(year -> drop(year, files));
        targets.apply(files);
        grades.apply(files);
    }

    private void take(int year, List<Indicator> nodes, boolean there, PackFiles files) {
        if (!there) {
            tree.begin(year, false);
            tree.saveAll(nodes);
            return;
        }
        tree.lock(year);
        boolean same = tree.findByYearOrderByPosition(year).stream()
                .map(IndicatorPart::content)
                .toList()
                .equals(nodes.stream().map(IndicatorPart::content).toList());
        if (!same && tree.edited(year)) {
            files.note(FILE + ": the tree of " + year
                    + " was edited by the office and stays as it is; the pack says otherwise");
        } else if (!same) {
            tree.deleteByYear(year);
            tree.saveAll(nodes);
            tree.changed(year, false);
            files.note(FILE + ": the tree of " + year + " replaced");
        }
    }

    private void drop(int year, PackFiles files) {
        if (tree.edited(year)) {
            files.note(FILE + ": the tree of " + year + " is not in the pack; it stays because the office edited it");
        } else {
            tree.deleteByYear(year);
            tree.end(year);
            files.note(FILE + ": the tree of " + year + " removed");
        }
    }

    /** Without what the pack does not say. */
    private static Indicator content(Indicator stored) {
        return new Indicator(
                null,
                stored.year(),
                stored.code(),
                stored.position(),
                stored.parent(),
                stored.level(),
                stored.name(),
                stored.unit(),
                stored.measure(),
                stored.polarity(),
                stored.method(),
                stored.official(),
                Lines.plain(stored.weight()),
                stored.active(),
                0);
    }

    /** A parent stands before its children, so that no circle is possible. */
    private static Indicator indicator(
            PackFiles.Row row, int year, int position, Set<String> known, MeasureCodes codes) {
        String code = row.text("code");
        String parent = row.optional("parent");
        String level = row.text("level");
        String polarity = row.text("polarity");
        Method method = Word.parse(Method.class, row.text("method"));
        check(row, parent == null || known.contains(parent), "its parent does not stand above it: " + parent);
        check(row, known.add(code), "the code is used twice in " + year + ": " + code);
        check(row, Indicator.LEVELS.contains(level), "level is one of " + Indicator.LEVELS);
        check(row, polarity.equals("higher") || polarity.equals("lower"), "polarity is higher or lower");
        check(row, method != null, "method is ratio, difference or inverse");
        return new Indicator(
                null,
                year,
                code,
                position,
                parent,
                level,
                row.text("name"),
                row.text("unit"),
                measure(row, codes),
                polarity,
                Objects.requireNonNull(method),
                row.optional("official"),
                weight(row),
                true,
                0);
    }

    private static BigDecimal weight(PackFiles.Row row) {
        String text = row.optional("weight");
        if (text == null) {
            return BigDecimal.ONE;
        }
        BigDecimal weight = number(row, "weight", text);
        check(row, Bounds.WEIGHT.hold(weight), "weight is " + Bounds.WEIGHT);
        return weight;
    }

    private static String measure(PackFiles.Row row, MeasureCodes codes) {
        String text = row.text("measure");
        try {
            codes.stranger(Measure.parse(text)).ifPresent(code -> {
                throw new IllegalArgumentException("the measure names what the pack does not have: " + code);
            });
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at(row) + e.getMessage(), e);
        }
    }

    private static Set<String> codes(PackFiles files, String file) {
        return files.rows(file, row -> row.text("code")).stream().collect(Collectors.toSet());
    }

    static int year(PackFiles.Row row) {
        Integer year = row.number("year");
        check(row, year != null, "year is empty");
        return Objects.requireNonNull(year);
    }

    static BigDecimal number(PackFiles.Row row, String column, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(at(row) + column + " is no number with a decimal point: " + text, e);
        }
    }

    static void check(PackFiles.Row row, boolean right, @Nullable String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(at(row) + otherwise);
        }
    }

    private static String at(PackFiles.Row row) {
        return row.file() + " line " + row.csv().getStartingLineNumber() + ": ";
    }
}
