package id.slrt.indicator.report.form;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.report.table.Cells;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Remarks;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Monitoring triwulan: from 1 January to the end of each quarter, up to the one asked for. */
@Singleton
public class Quarterly {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final Indicators indicators;

    Quarterly(Indicators indicators) {
        this.indicators = indicators;
    }

    public Body fill(Asking asking) {
        Page words = asking.words();
        Scope scope = asking.scope();
        List<IndicatorLine> year = indicators
                .read(new Scope(scope.year(), null, scope.area()), words.locale())
                .items();
        Map<Integer, Map<String, IndicatorLine>> quarters = new TreeMap<>();
        List<IndicatorLine> last = year;
        ClosedMonth closed = null;
        for (int quarter = 1; quarter <= scope.lastQuarter(); quarter++) {
            Scope until = new Scope(scope.year(), quarter, scope.area());
            if (!begin(until).isAfter(words.today())) {
                IndicatorTree tree = indicators.read(until, words.locale());
                closed = tree.closed();
                last = tree.items();
                quarters.put(
                        quarter,
                        tree.items().stream().collect(Collectors.toMap(IndicatorLine::code, Function.identity())));
            }
        }
        Remarks remarks = new Remarks();
        List<Row> rows =
                year.stream().map(line -> row(line, quarters, asking, remarks)).toList();
        Table table = new Table("quarterly", null, columns(words), rows, words.t("report.no_lines"));
        List<String> notes = List.of(words.t("report.note.cumulative"), words.t("report.note.achievement"));
        return new Body(List.of(), List.of(table), remarks.texts(), notes, last, closed);
    }

    private static LocalDate begin(Scope until) {
        return until.to().minusMonths(2).withDayOfMonth(1);
    }

    private static List<Column> columns(Page words) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("code", words.t("indicator.code"), 14),
                Column.words("name", words.t("indicator.name"), 34),
                Column.words("unit", words.t("indicator.unit"), 9),
                Column.figures("target", words.t("report.target_year"), 9)));
        for (int quarter = 1; quarter <= ROMAN.size(); quarter++) {
            String group = words.t("report.quarter", ROMAN.get(quarter - 1));
            columns.add(Column.figures("target" + quarter, words.t("indicator.target"), 9)
                    .under(group));
            columns.add(Column.figures("actual" + quarter, words.t("indicator.actual"), 9)
                    .under(group));
            columns.add(Column.figures("achievement" + quarter, words.t("report.achievement"), 10)
                    .under(group));
        }
        columns.add(Column.words("remark", words.t("indicator.remark"), 12));
        return columns;
    }

    private static Row row(
            IndicatorLine year, Map<Integer, Map<String, IndicatorLine>> quarters, Asking asking, Remarks remarks) {
        Cells cells = new Cells()
                .words("code", year.code())
                .words("name", year.name())
                .words("unit", year.unit())
                .put("target", LineCells.number(year.target()));
        List<String> without = new ArrayList<>();
        quarters.forEach((quarter, lines) -> {
            IndicatorLine line = lines.get(year.code());
            if (line == null) {
                return;
            }
            Scope until =
                    new Scope(asking.scope().year(), quarter, asking.scope().area());
            cells.put("actual" + quarter, LineCells.number(line.actual()))
                    .list("actual" + quarter, ListAddress.of(line, until, false));
            if (holds(line, quarter)) {
                cells.put("target" + quarter, LineCells.number(line.target()));
                cells.put("achievement" + quarter, LineCells.achievement(line, "target" + quarter, "actual" + quarter));
            } else if (line.target() != null) {
                without.add(ROMAN.get(quarter - 1));
            }
        });
        List<String> said = new ArrayList<>();
        if (!without.isEmpty()) {
            said.add(asking.words().t("report.no_quarter_target", String.join(", ", without)));
        }
        IndicatorLine last = quarters.values().stream()
                .reduce((_, later) -> later)
                .map(lines -> lines.get(year.code()))
                .orElse(year);
        last.flags().forEach(flag -> said.add(flag.text()));
        return cells.words("remark", remarks.numbers(said)).line(year.code());
    }

    /** A year's target is none for a quarter before the last: nobody is measured in March by December. */
    private static boolean holds(IndicatorLine line, int quarter) {
        return "quarter".equals(line.targetPeriod()) || quarter == ROMAN.size();
    }
}
