package id.slrt.indicator.report.print;

import id.slrt.indicator.report.table.Cell;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Notation;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.shared.Workbooks;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table into a worksheet from top to bottom, with the lines above and below it. */
final class TableSheet {
    private static final String SHADE = "E8ECEF";
    private static final double LINE_HEIGHT = 15;

    private final Worksheet sheet;
    private final Table table;
    private final String publicUrl;
    private final Map<String, Object> values = new HashMap<>();
    private int row;

    TableSheet(Worksheet sheet, Table table, String publicUrl) {
        this.publicUrl = publicUrl;
        this.sheet = sheet;
        this.table = table;
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.width(i, table.columns().get(i).width() + 2);
        }
    }

    int row() {
        return row;
    }

    void skip() {
        row++;
    }

    /** A line of text over all columns, as high as it needs to be. */
    void over(String text, boolean bold) {
        int last = table.columns().size() - 1;
        int width =
                table.columns().stream().mapToInt(column -> column.width() + 2).sum();
        Workbooks.put(sheet, row, 0, text);
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
        StyleSetter style = sheet.style(row, 0).wrapText(true).verticalAlignment("top");
        (bold ? style.bold() : style).set();
        sheet.rowHeight(row, LINE_HEIGHT * (1 + text.length() / width));
        row++;
    }

    /** The head stays in view and on every printed page. What the formulas give, by address. */
    Map<String, Object> print() {
        int first = row;
        head();
        sheet.freezePane(0, row);
        sheet.repeatRows(first, row - 1);
        Addresses addresses = new Addresses(table, row);
        for (Row line : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                put(column, line, addresses);
            }
            row++;
        }
        if (table.rows().isEmpty()) {
            over(table.empty(), false);
        }
        return values;
    }

    private void head() {
        boolean groups = table.hasGroups();
        for (Table.Head head : table.heads()) {
            Workbooks.put(sheet, row, head.first(), head.name());
            int below = groups && head.tall() ? row + 1 : row;
            int to = head.first() + head.span() - 1;
            for (int column = head.first(); column <= to; column++) {
                style(row, column);
                if (groups) {
                    style(row + 1, column);
                }
            }
            if (below > row || to > head.first()) {
                sheet.range(row, head.first(), below, to).merge();
            }
        }
        for (int i = 0; groups && i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.group() != null) {
                Workbooks.put(sheet, row + 1, i, column.name());
            }
        }
        row += groups ? 2 : 1;
    }

    private void style(int at, int column) {
        sheet.style(at, column)
                .bold()
                .wrapText(true)
                .fillColor(SHADE)
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .horizontalAlignment("center")
                .set();
    }

    private void put(int column, Row line, Addresses addresses) {
        Cell cell = line.cell(table.columns().get(column));
        StyleSetter style = sheet.style(row, column)
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("top")
                .wrapText(!table.columns().get(column).numeric());
        if (line.kind() == Row.Kind.TOTAL) {
            style.bold().fillColor(SHADE);
        }
        String list = line.lists().get(table.columns().get(column).key());
        if (list != null) {
            Workbooks.link(sheet, row, column, publicUrl + list);
        }
        if (cell instanceof Cell.Formula(String formula, Cell shown)) {
            sheet.formula(row, column, addresses.resolve(formula, line));
            values.put(Addresses.letters(column) + (row + 1), Cell.value(shown));
            format(style, shown);
        } else if (cell instanceof Cell.Figure(BigDecimal value, Notation _)) {
            sheet.value(row, column, value);
            format(style, cell);
        } else if (cell instanceof Cell.Words(String text, int indent)) {
            Workbooks.put(sheet, row, column, text);
            if (indent > 0) {
                style.indent(indent);
            }
        }
        style.set();
        if (cell instanceof Cell.Words(String text, int indent)) {
            int width = Math.max(1, table.columns().get(column).width() - indent);
            grow(1 + text.length() / width);
        }
    }

    private int tallest;
    private int tallestRow = -1;

    /** As high as its longest words need: only Excel itself would see to that. */
    private void grow(int lines) {
        tallest = tallestRow == row ? Math.max(tallest, lines) : lines;
        tallestRow = row;
        if (tallest > 1) {
            sheet.rowHeight(row, LINE_HEIGHT * tallest);
        }
    }

    private void format(StyleSetter style, Cell cell) {
        if (cell instanceof Cell.Figure(BigDecimal value, Notation notation)) {
            style.format(notation.sheetFormat(value)).horizontalAlignment("right");
        }
    }
}
