package id.slrt.indicator.web;

import id.slrt.indicator.Flag;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Method;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Word;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The tree as XLSX; achievements and means are formulas, so that whoever corrects a figure sees what follows. */
final class IndicatorWorkbook {
    private static final String TARGET = "D";
    private static final String ACTUAL = "E";
    private static final String ACHIEVEMENT = "F";
    private static final String NUMBER = "#,##0.##";

    private IndicatorWorkbook() {}

    /** @param lists what the addresses of lists stand behind; null: for whoever may not open them */
    static byte[] make(IndicatorTree tree, Scope scope, String place, Page page, @Nullable String lists) {
        List<String> columns = Stream.of(
                        "code", "name", "unit", "target", "actual", "achievement", "grade", "method", "remark")
                .map(column -> page.t("indicator." + column))
                .toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(page.t("indicator.year"), tree.year());
        about.put(page.t("indicator.quarter"), FigureText.period(tree.quarter(), tree.month(), page));
        about.put(page.t("indicator.area"), place);
        about.put(page.t("deliveries.from"), tree.from());
        about.put(page.t("deliveries.to"), tree.to());
        about.put(page.t("deliveries.made"), page.today());
        if (tree.treeOf() != tree.year()) {
            about.put(page.t("indicator.tree_used"), FigureText.treeOf(tree.year(), tree.treeOf(), page));
        }
        if (tree.items().stream().allMatch(line -> line.target() == null)) {
            about.put(
                    page.t("indicator.target"),
                    page.t("report.target_none", tree.items().size()));
        }
        ClosedMonth closed = tree.closed();
        if (closed != null) {
            boolean frozen = tree.items().stream().anyMatch(IndicatorLine::frozen);
            about.put(
                    page.t("closing.title"),
                    page.t(
                            frozen ? "closing.shown_closed" : "closing.shown_now",
                            page.day(closed.closedAt()),
                            closed.proposedBy(),
                            closed.confirmedBy()));
            about.put(page.t("closing.corrections_since"), closed.corrections());
            about.put(page.t("closing.seal_is"), closed.seal());
            if (!closed.intact()) {
                about.put(page.t("indicator.remark"), page.t("closing.tampered"));
            }
        }
        return Workbooks.make(
                page.t("indicator.title"),
                columns,
                List.of(18, 60, 10, 12, 12, 14, 18, 28, 80),
                sheet -> fill(sheet, tree, scope, page, lists),
                about);
    }

    private static void fill(Worksheet sheet, IndicatorTree tree, Scope scope, Page page, @Nullable String lists)
            throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        tree.items().forEach(line -> rows.put(line.code(), rows.size() + 1));
        for (IndicatorLine line : tree.items()) {
            int row = Objects.requireNonNull(rows.get(line.code()));
            Workbooks.put(sheet, row, 0, line.code());
            Workbooks.put(sheet, row, 1, line.name());
            Workbooks.put(sheet, row, 2, line.unit());
            Workbooks.put(sheet, row, 3, line.target());
            if (lists != null && line.actual() != null) {
                Workbooks.link(sheet, row, 4, lists + ListAddress.of(line, scope, false));
            }
            actual(sheet, row, line, tree, rows);
            if (line.achievement() != null) {
                Method method = Objects.requireNonNull(Word.parse(Method.class, line.method()));
                sheet.formula(row, 5, rounded(method.formula(TARGET + (row + 1), ACTUAL + (row + 1))));
            }
            Workbooks.put(sheet, row, 6, line.gradeName());
            Workbooks.put(sheet, row, 7, page.label("indicator.method", line.method()));
            Workbooks.put(sheet, row, 8, line.flags().stream().map(Flag::text).collect(Collectors.joining(" ")));
            for (int column = 3; column <= 5; column++) {
                sheet.style(row, column).format(NUMBER).set();
            }
        }
    }

    /** The mean of the children that have an achievement, as a formula; any other figure as it is. */
    private static void actual(
            Worksheet sheet, int row, IndicatorLine line, IndicatorTree tree, Map<String, Integer> rows) {
        BigDecimal actual = line.actual();
        if (actual != null && Measure.parse(line.measure()) instanceof Measure.MeanOfChildren) {
            List<IndicatorLine> counted = tree.childrenOf(line.code()).stream()
                    .filter(child -> child.achievement() != null)
                    .toList();
            sheet.formula(row, 4, rounded(mean(counted, rows)));
        } else {
            Workbooks.put(sheet, row, 4, actual);
        }
    }

    private static String mean(List<IndicatorLine> counted, Map<String, Integer> rows) {
        Function<IndicatorLine, String> cell =
                child -> ACHIEVEMENT + (Objects.requireNonNull(rows.get(child.code())) + 1);
        if (counted.stream().allMatch(child -> child.weight().compareTo(BigDecimal.ONE) == 0)) {
            return "AVERAGE(" + counted.stream().map(cell).collect(Collectors.joining(",")) + ")";
        }
        String sum = counted.stream()
                .map(child -> cell.apply(child) + "*" + child.weight().toPlainString())
                .collect(Collectors.joining("+"));
        String weights =
                counted.stream().map(child -> child.weight().toPlainString()).collect(Collectors.joining("+"));
        return "(" + sum + ")/(" + weights + ")";
    }

    private static String rounded(String formula) {
        return "ROUND(" + formula + ",2)";
    }
}
