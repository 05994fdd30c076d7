package id.slrt.indicator.report.form;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.report.table.Cell;
import id.slrt.indicator.report.table.Cells;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Remarks;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.indicator.web.FigureText;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pengukuran Kinerja: the whole tree, from goal to sub-activity. */
@Singleton
public class Performance {
    private final Indicators indicators;

    Performance(Indicators indicators) {
        this.indicators = indicators;
    }

    public Body fill(Asking asking) {
        Page words = asking.words();
        IndicatorTree tree = indicators.read(asking.scope(), words.locale());
        Map<String, Integer> depths = tree.depths();
        Remarks remarks = new Remarks();
        List<Row> rows = tree.items().stream()
                .map(line -> row(line, tree, depths, asking, remarks))
                .toList();
        Table table = new Table("performance", null, columns(words), rows, words.t("report.no_lines"));
        return new Body(
                List.of(),
                List.of(table),
                remarks.texts(),
                List.of(words.t("report.note.achievement"), FigureText.scale(tree.grades(), words)),
                tree.items(),
                tree.closed());
    }

    private static List<Column> columns(Page words) {
        return List.of(
                Column.words("code", words.t("indicator.code"), 15),
                Column.words("level", words.t("report.level"), 11),
                Column.words("name", words.t("indicator.name"), 48),
                Column.words("unit", words.t("indicator.unit"), 8),
                Column.figures("target", words.t("indicator.target"), 10),
                Column.figures("actual", words.t("indicator.actual"), 10),
                Column.figures("achievement", words.t("report.achievement"), 10),
                Column.words("grade", words.t("indicator.grade"), 14),
                Column.words("remark", words.t("indicator.remark"), 12));
    }

    private static Row row(
            IndicatorLine line, IndicatorTree tree, Map<String, Integer> depths, Asking asking, Remarks remarks) {
        Page words = asking.words();
        return new Cells()
                .words("code", line.code())
                .words("level", words.t("indicator.level." + line.level()))
                .put("name", new Cell.Words(line.name(), Objects.requireNonNull(depths.get(line.code()))))
                .words("unit", line.unit())
                .put("target", LineCells.number(line.target()))
                .put("actual", LineCells.actual(line, tree, depths.keySet()))
                .put("achievement", LineCells.achievement(line, "target", "actual"))
                .put("grade", LineCells.grade(line, tree.grades(), words.locale()))
                .list("actual", ListAddress.of(line, asking.scope(), false))
                .words("remark", remarks.numbers(LineCells.remarks(line, asking)))
                .line(line.code());
    }
}
