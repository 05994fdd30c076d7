package id.slrt.indicator.report.form;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.report.table.Cells;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Notation;
import id.slrt.indicator.report.table.Remarks;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.indicator.web.FigureText;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The minimum service standards (SPM): who was served of those who needed it. */
@Singleton
public class Spm {
    private static final String LEVEL = "spm";

    private final Indicators indicators;

    Spm(Indicators indicators) {
        this.indicators = indicators;
    }

    public Body fill(Asking asking) {
        Page words = asking.words();
        IndicatorTree tree = indicators.read(asking.scope(), words.locale());
        List<IndicatorLine> lines =
                tree.items().stream().filter(line -> line.level().equals(LEVEL)).toList();
        Remarks remarks = new Remarks();
        List<Row> rows = new ArrayList<>();
        for (IndicatorLine line : lines) {
            rows.add(row(rows.size() + 1, line, asking, remarks));
        }
        Table table = new Table(
                LEVEL,
                null,
                columns(words),
                rows,
                words.t("report.no_spm", asking.scope().year()));
        List<String> notes = new ArrayList<>(List.of(words.t("report.note.spm"), words.t("report.note.achievement")));
        for (IndicatorLine line : lines) {
            String rule = FigureText.measure(line.measure(), words);
            notes.add(words.t("report.note.rule", notes.size() - 1, rule));
        }
        return new Body(List.of(), List.of(table), remarks.texts(), notes, lines, tree.closed());
    }

    private static List<Column> columns(Page words) {
        return List.of(
                Column.words("no", words.t("report.no"), 4),
                Column.words("name", words.t("report.minimum_service"), 62),
                Column.figures("part", words.t("report.part"), 11),
                Column.figures("whole", words.t("report.whole_of"), 11),
                Column.figures("actual", words.t("report.percentage"), 11),
                Column.figures("target", words.t("report.target_percent"), 10),
                Column.figures("achievement", words.t("report.achievement"), 11),
                Column.words("remark", words.t("indicator.remark"), 10));
    }

    private static Row row(int number, IndicatorLine line, Asking asking, Remarks remarks) {
        return new Cells()
                .words("no", String.valueOf(number))
                .words("name", line.name())
                .put("part", LineCells.number(line.part()))
                .put("whole", LineCells.number(line.whole()))
                .put("actual", LineCells.percentage(line))
                .figure("target", line.target(), Notation.PERCENT)
                .put("achievement", LineCells.achievement(line, "target", "actual"))
                .list("part", ListAddress.of(line, asking.scope(), false))
                .list("whole", ListAddress.of(line, asking.scope(), true))
                .list("actual", ListAddress.of(line, asking.scope(), false))
                .words("remark", remarks.numbers(LineCells.remarks(line, asking)))
                .line(line.code());
    }
}
