package id.slrt.indicator.report.print;

import id.slrt.indicator.report.table.Report;
import id.slrt.indicator.report.table.Table;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as XLSX: a sheet for each table, with numbers, and formulas for what follows from them; below the last table
 * what has to be said and who signs. Prints on A4 across.
 */
public final class ReportWorkbook {
    private static final int LONGEST_NAME = 31;
    private static final int SIGNATURE_WIDTH = 36;

    private ReportWorkbook() {}

    /** @param publicUrl what the addresses of lists stand behind */
    public static byte[] make(Report report, Page words, String publicUrl) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Map<String, Object>> values = new ArrayList<>();
        try (Workbook workbook = new Workbook(bytes, "SLRT", "1.0")) {
            for (Table table : report.tables()) {
                Worksheet sheet = workbook.newWorksheet(name(table.title() == null ? report.title() : table.title()));
                page(sheet, words);
                TableSheet printed = new TableSheet(sheet, table, publicUrl);
                begin(printed, report);
                values.add(printed.print());
                if (table.equals(report.tables().getLast())) {
                    end(printed, sheet, table, report, words);
                }
                sheet.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SheetValues.add(bytes.toByteArray(), values);
    }

    private static void page(Worksheet sheet, Page words) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(words.t("report.page", "&P", "&N"), Position.RIGHT);
    }

    private static void begin(TableSheet sheet, Report report) {
        sheet.over(report.head().government() + " · " + report.head().office(), true);
        sheet.over(report.title(), true);
        sheet.over(report.covers(), false);
        sheet.skip();
    }

    private static void end(TableSheet printed, Worksheet sheet, Table table, Report report, Page words) {
        printed.skip();
        report.facts().forEach(fact -> printed.over(fact.name() + ": " + fact.value(), false));
        list(printed, words.t("report.remarks"), report.remarks(), true);
        list(printed, words.t("report.notes"), report.notes(), false);
        printed.skip();
        int column = signatureColumn(table);
        int row = printed.row();
        List<String> lines = Stream.of(
                        report.place(),
                        report.signature().title(),
                        "",
                        "",
                        "",
                        report.signature().name(),
                        report.signature().grade(),
                        report.signature().nip() == null
                                ? null
                                : "NIP " + report.signature().nip())
                .map(line -> line == null ? "" : line)
                .toList();
        for (String line : lines) {
            if (!line.isEmpty()) {
                Workbooks.put(sheet, row, column, line);
            }
            row++;
        }
    }

    private static void list(TableSheet sheet, String name, List<String> texts, boolean numbered) {
        if (!texts.isEmpty()) {
            sheet.skip();
            sheet.over(name, true);
            for (int i = 0; i < texts.size(); i++) {
                sheet.over((numbered ? (i + 1) + ". " : "\u2022 ") + texts.get(i), false);
            }
        }
    }

    /** From where on there is room to sign at the right. */
    private static int signatureColumn(Table table) {
        int width = 0;
        int column = table.columns().size();
        while (column > 0 && width < SIGNATURE_WIDTH) {
            width += table.columns().get(--column).width();
        }
        return column;
    }

    private static String name(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).strip();
    }
}
