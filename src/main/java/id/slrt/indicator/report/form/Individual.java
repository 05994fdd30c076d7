package id.slrt.indicator.report.form;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.report.table.Cells;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Remarks;
import id.slrt.indicator.report.table.Report.Fact;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.indicator.web.FigureText;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Individual indicators (IKI): what one official answers for. */
@Singleton
public class Individual {
    private final Indicators indicators;

    Individual(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Who answers for something in that tree, from the top down. */
    private static List<String> officials(IndicatorTree tree) {
        return tree.items().stream()
                .map(IndicatorLine::official)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public List<String> officials(Asking asking) {
        return officials(indicators.read(asking.scope(), asking.words().locale()));
    }

    /** @throws Problem 422 when the tree of that year has no such official */
    public Body fill(Asking asking) {
        Page words = asking.words();
        IndicatorTree tree = indicators.read(asking.scope(), words.locale());
        String official = official(asking.official(), officials(tree));
        List<IndicatorLine> lines = tree.items().stream()
                .filter(line -> official.equals(line.official()))
                .toList();
        Map<String, IndicatorLine> all =
                tree.items().stream().collect(Collectors.toMap(IndicatorLine::code, Function.identity()));
        Set<String> shown = lines.stream().map(IndicatorLine::code).collect(Collectors.toSet());
        Remarks remarks = new Remarks();
        List<Row> rows = new ArrayList<>();
        for (IndicatorLine line : lines) {
            IndicatorLine parent = line.parent() == null ? null : all.get(line.parent());
            rows.add(new Cells()
                    .words("no", String.valueOf(rows.size() + 1))
                    .words("code", line.code())
                    .words("serves", parent == null ? null : parent.name())
                    .words("name", line.name())
                    .words("unit", line.unit())
                    .put("target", LineCells.number(line.target()))
                    .put("actual", LineCells.actual(line, tree, shown))
                    .put("achievement", LineCells.achievement(line, "target", "actual"))
                    .put("grade", LineCells.grade(line, tree.grades(), words.locale()))
                    .list("actual", ListAddress.of(line, asking.scope(), false))
                    .words("remark", remarks.numbers(LineCells.remarks(line, asking)))
                    .line(line.code()));
        }
        Table table = new Table("individual", null, columns(words), rows, words.t("report.no_lines"));
        List<String> notes = List.of(words.t("report.note.achievement"), FigureText.scale(tree.grades(), words));
        List<Fact> facts = List.of(new Fact(words.t("report.official"), official));
        return new Body(facts, List.of(table), remarks.texts(), notes, lines, tree.closed());
    }

    private static String official(@Nullable String asked, List<String> known) {
        if (asked != null && !asked.isBlank() && !known.contains(asked)) {
            throw Problem.invalid("official", "official_unknown", asked, String.join(", ", known));
        }
        return asked != null && !asked.isBlank() ? asked : known.isEmpty() ? "" : known.getFirst();
    }

    private static List<Column> columns(Page words) {
        return List.of(
                Column.words("no", words.t("report.no"), 4),
                Column.words("code", words.t("indicator.code"), 15),
                Column.words("serves", words.t("report.serves"), 34),
                Column.words("name", words.t("indicator.name"), 38),
                Column.words("unit", words.t("indicator.unit"), 8),
                Column.figures("target", words.t("indicator.target"), 10),
                Column.figures("actual", words.t("indicator.actual"), 10),
                Column.figures("achievement", words.t("report.achievement"), 10),
                Column.words("grade", words.t("indicator.grade"), 12),
                Column.words("remark", words.t("indicator.remark"), 10));
    }
}
