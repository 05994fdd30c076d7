package id.slrt.indicator.report.print;

import id.slrt.indicator.report.table.Cell;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.shared.pdf.Fonts;
import id.slrt.shared.pdf.Sheet;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Prints a table over as many sheets as it takes: the head again on each, words wrapped, figures at the right. */
final class TablePdf {
    private static final float PADDING = 3;
    private static final float INDENT = 7;
    private static final float LEADING = 1.2f;
    /** Where the first line stands below the padding, in sizes of the letters. */
    private static final float ASCENT = 0.92f;

    private static final int MANY_CHARACTERS = 150;
    private static final Color SHADE = new Color(0xE8, 0xEC, 0xEF);
    private static final Color LINE = new Color(0x70, 0x70, 0x70);

    private final Sheet sheet;
    private final Fonts fonts;
    private final Table table;
    private final Locale locale;
    private final float size;
    private final float[] edges;

    TablePdf(Sheet sheet, Fonts fonts, Table table, Locale locale) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.table = table;
        this.locale = locale;
        int characters = table.columns().stream().mapToInt(Column::width).sum();
        this.size = characters > MANY_CHARACTERS ? 7 : 8;
        this.edges = new float[table.columns().size() + 1];
        edges[0] = sheet.format().left();
        for (int i = 0; i < table.columns().size(); i++) {
            edges[i + 1] =
                    edges[i] + table.columns().get(i).width() * sheet.format().width() / characters;
        }
    }

    /** One box of a row: its lines of text between two edges. */
    private record Box(int from, int to, List<String> lines, float indent, boolean right) {}

    void print() throws IOException {
        head();
        for (Row row : table.rows()) {
            row(boxes(row), row.kind() == Row.Kind.TOTAL);
        }
        if (table.rows().isEmpty()) {
            int last = edges.length - 1;
            row(List.of(new Box(0, last, wrap(fonts.plain(), table.empty(), 0, last, 0), 0, false)), false);
        }
    }

    private List<Box> boxes(Row row) throws IOException {
        PDFont font = row.kind() == Row.Kind.TOTAL ? fonts.bold() : fonts.plain();
        List<Box> boxes = new ArrayList<>();
        for (Column column : table.columns()) {
            int at = boxes.size();
            Cell cell = row.cell(column);
            String text = cell == null ? column.numeric() ? "–" : "" : Cell.show(cell, locale);
            float indent = cell instanceof Cell.Words(String _, int steps) ? steps * INDENT : 0;
            boxes.add(new Box(at, at + 1, wrap(font, text, at, at + 1, indent), indent, column.numeric()));
        }
        return boxes;
    }

    /** A row that does not fit goes on the next sheet; one that fits on no sheet goes on over several. */
    private void row(List<Box> boxes, boolean bold) throws IOException {
        int lines = boxes.stream().mapToInt(box -> box.lines().size()).max().orElse(1);
        int done = 0;
        boolean fresh = false;
        while (done < lines) {
            int fit = (int) ((sheet.y() - sheet.format().bottom() - 2 * PADDING) / leading());
            if (fit < lines - done && !fresh) {
                sheet.next();
                head();
                fresh = true;
            } else {
                int now = Math.min(lines - done, Math.max(1, fit));
                float bottom = sheet.y() - now * leading() - 2 * PADDING;
                for (Box box : boxes) {
                    draw(box, sheet.y(), bottom, done, done + now, bold, bold);
                }
                sheet.to(bottom);
                done += now;
                fresh = false;
            }
        }
    }

    private void head() throws IOException {
        List<Box> upper = new ArrayList<>();
        for (Table.Head head : table.heads()) {
            int to = head.first() + head.span();
            List<String> lines = wrap(fonts.bold(), head.name(), head.first(), to, 0);
            upper.add(new Box(head.first(), to, lines, 0, head.numeric()));
        }
        List<Box> lower = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.group() != null) {
                List<String> lines = wrap(fonts.bold(), column.name(), i, i + 1, 0);
                lower.add(new Box(i, i + 1, lines, 0, column.numeric()));
            }
        }
        float above = height(upper.stream().filter(box -> isGroup(box)).toList());
        float below = height(lower);
        float whole = Math.max(
                above + below,
                height(upper.stream().filter(box -> !isGroup(box)).toList()));
        if (sheet.y() - whole - 4 * leading() < sheet.format().bottom()) {
            sheet.next();
        }
        float top = sheet.y();
        for (Box box : upper) {
            draw(
                    box,
                    top,
                    isGroup(box) ? top - above : top - whole,
                    0,
                    box.lines().size(),
                    true,
                    true);
        }
        for (Box box : lower) {
            draw(box, top - above, top - whole, 0, box.lines().size(), true, true);
        }
        sheet.to(top - whole);
    }

    private boolean isGroup(Box box) {
        return table.columns().get(box.from()).group() != null;
    }

    private float height(List<Box> boxes) {
        int lines = boxes.stream().mapToInt(box -> box.lines().size()).max().orElse(0);
        return lines == 0 ? 0 : lines * leading() + 2 * PADDING;
    }

    private void draw(Box box, float top, float bottom, int from, int to, boolean bold, boolean shaded)
            throws IOException {
        float left = edges[box.from()];
        float right = edges[box.to()];
        PDPageContentStream stream = sheet.stream();
        stream.setStrokingColor(LINE);
        stream.setLineWidth(0.4f);
        if (shaded) {
            stream.setNonStrokingColor(SHADE);
        }
        stream.addRect(left, bottom, right - left, top - bottom);
        if (shaded) {
            stream.fillAndStroke();
            stream.setNonStrokingColor(Color.BLACK);
        } else {
            stream.stroke();
        }
        PDFont font = bold ? fonts.bold() : fonts.plain();
        sheet.to(top - PADDING + leading() - size * ASCENT);
        for (String line : box.lines()
                .subList(
                        Math.min(from, box.lines().size()),
                        Math.min(to, box.lines().size()))) {
            sheet.down(leading());
            float x = box.right() ? right - PADDING - Fonts.width(font, size, line) : left + PADDING + box.indent();
            sheet.put(font, size, x, line, 0);
        }
        sheet.to(top);
    }

    private List<String> wrap(PDFont font, String text, int from, int to, float indent) throws IOException {
        return Sheet.wrap(font, size, edges[to] - edges[from] - 2 * PADDING - indent, text);
    }

    private float leading() {
        return size * LEADING;
    }
}
