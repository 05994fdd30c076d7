package id.slrt.indicator.report.form;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.budget.Budget;
import id.slrt.indicator.budget.Budgets;
import id.slrt.indicator.budget.Efficiency;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.report.table.Cells;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Notation;
import id.slrt.indicator.report.table.Remarks;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Efficiency: what was achieved against what was spent, for whatever has a budget; by both formulas in use. */
@Singleton
public class BudgetUse {
    private final Indicators indicators;
    private final Budgets budgets;

    BudgetUse(Indicators indicators, Budgets budgets) {
        this.indicators = indicators;
        this.budgets = budgets;
    }

    public Body fill(Asking asking) {
        Page words = asking.words();
        IndicatorTree tree = indicators.read(asking.scope(), words.locale());
        boolean whole = asking.scope().area() == null;
        Map<String, Budget> known = whole ? budgets.of(asking.scope().year(), asking.scope()) : Map.of();
        List<IndicatorLine> lines = tree.items().stream()
                .filter(line -> known.containsKey(line.code()))
                .toList();
        Remarks remarks = new Remarks();
        List<Row> rows = new ArrayList<>();
        for (IndicatorLine line : lines) {
            rows.add(row(line, Objects.requireNonNull(known.get(line.code())), asking, remarks));
        }
        if (!rows.isEmpty()) {
            rows.add(total(top(lines, tree, known), known, words));
        }
        String empty = words.t(whole ? "report.no_budget" : "report.no_budget_of_area");
        Table table = new Table("efficiency", null, columns(words), rows, empty);
        List<String> notes = List.of(
                words.t("report.note.efficiency"), words.t("report.note.total"), words.t("report.note.achievement"));
        return new Body(List.of(), List.of(table), remarks.texts(), notes, lines, tree.closed());
    }

    private static Row row(IndicatorLine line, Budget budget, Asking asking, Remarks remarks) {
        List<String> said = new ArrayList<>(LineCells.remarks(line, asking));
        BigDecimal absorption = budget.absorption();
        if (absorption == null) {
            said.add(asking.words().t("report.no_ceiling"));
        } else if (budget.realised().compareTo(budget.pagu()) > 0) {
            said.add(asking.words().t("report.over_ceiling"));
        }
        BigDecimal achievement = line.achievement();
        Cells cells = money(budget)
                .words("code", line.code())
                .words("name", line.name())
                .put("target", LineCells.number(line.target()))
                .put("actual", LineCells.number(line.actual()))
                .put("achievement", LineCells.achievement(line, "target", "actual"))
                .list("actual", ListAddress.of(line, asking.scope(), false));
        for (Efficiency way : Efficiency.values()) {
            BigDecimal efficiency = achievement == null || absorption == null ? null : way.of(achievement, absorption);
            String formula = LineCells.rounded(way.formula("[achievement]", "[absorption]"));
            cells.formula(column(way), formula, efficiency, Notation.RATIO);
        }
        return cells.words("remark", remarks.numbers(said)).line(line.code());
    }

    private static Cells money(Budget budget) {
        return new Cells()
                .figure("pagu", budget.pagu(), Notation.NUMBER)
                .figure("realised", budget.realised(), Notation.NUMBER)
                .formula(
                        "absorption",
                        LineCells.rounded("[realised]/[pagu]*100"),
                        budget.absorption(),
                        Notation.PERCENT);
    }

    /** Those whose budget is no part of another's. */
    private static List<IndicatorLine> top(List<IndicatorLine> lines, IndicatorTree tree, Map<String, Budget> known) {
        Map<String, IndicatorLine> all =
                tree.items().stream().collect(Collectors.toMap(IndicatorLine::code, Function.identity()));
        return lines.stream().filter(line -> !within(line.parent(), all, known)).toList();
    }

    private static boolean within(@Nullable String parent, Map<String, IndicatorLine> all, Map<String, Budget> known) {
        IndicatorLine above = parent == null ? null : all.get(parent);
        return above != null && (known.containsKey(above.code()) || within(above.parent(), all, known));
    }

    private static Row total(List<IndicatorLine> top, Map<String, Budget> known, Page words) {
        BigDecimal pagu = BigDecimal.ZERO;
        BigDecimal realised = BigDecimal.ZERO;
        for (IndicatorLine line : top) {
            Budget budget = Objects.requireNonNull(known.get(line.code()));
            pagu = pagu.add(budget.pagu());
            realised = realised.add(budget.realised());
        }
        return money(new Budget(pagu, realised))
                .words("name", words.t("report.total"))
                .formula("pagu", sum(top, "pagu"), pagu, Notation.NUMBER)
                .formula("realised", sum(top, "realised"), realised, Notation.NUMBER)
                .total("total");
    }

    private static String sum(List<IndicatorLine> lines, String column) {
        return lines.stream()
                .map(line -> "[" + line.code() + "!" + column + "]")
                .collect(Collectors.joining("+"));
    }

    private static String column(Efficiency way) {
        return switch (way) {
            case DIFFERENCE -> "difference";
            case QUOTIENT -> "quotient";
        };
    }

    private static List<Column> columns(Page words) {
        String performance = words.t("report.performance");
        String budget = words.t("report.budget");
        String efficiency = words.t("report.efficiency");
        return List.of(
                Column.words("code", words.t("indicator.code"), 14),
                Column.words("name", words.t("indicator.name"), 34),
                Column.figures("target", words.t("indicator.target"), 9).under(performance),
                Column.figures("actual", words.t("indicator.actual"), 9).under(performance),
                Column.figures("achievement", words.t("report.achievement"), 10).under(performance),
                Column.figures("pagu", words.t("report.pagu"), 16).under(budget),
                Column.figures("realised", words.t("indicator.actual"), 16).under(budget),
                Column.figures("absorption", words.t("report.absorption"), 10).under(budget),
                Column.figures("difference", words.t("report.difference"), 10).under(efficiency),
                Column.figures("quotient", words.t("report.quotient"), 10).under(efficiency),
                Column.words("remark", words.t("indicator.remark"), 8));
    }
}
