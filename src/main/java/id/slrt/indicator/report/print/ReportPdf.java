package id.slrt.indicator.report.print;

import id.slrt.indicator.report.table.Report;
import id.slrt.indicator.report.table.Table;
import id.slrt.letter.paper.Stationery;
import id.slrt.shared.pdf.Fonts;
import id.slrt.shared.pdf.Format;
import id.slrt.shared.pdf.PdfFile;
import id.slrt.shared.pdf.Sheet;
import id.slrt.shared.web.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A report on A4 across, with the office's letterhead and whoever signs. Equal reports make equal bytes. */
public final class ReportPdf {
    private static final float SIZE = 9;
    private static final float NAMES = 140;
    private static final float SIGNATURE_WIDTH = 270;
    private static final float SIGNATURE_HEIGHT = 140;
    private static final float FOOT = 24;

    private ReportPdf() {}

    public static byte[] print(Report report, Page words) {
        String language = report.locale().toLanguageTag();
        return PdfFile.make(report.title(), report.head().office(), language, report.at(), (document, fonts) -> {
            Sheet sheet = new Sheet(document, Format.WIDE);
            Stationery.head(document, sheet, fonts, report.head());
            begin(sheet, fonts, report);
            for (Table table : report.tables()) {
                if (table.title() != null) {
                    sheet.down(6);
                    sheet.need(80);
                    sheet.line(fonts.bold(), SIZE, sheet.format().left(), printable(fonts, table.title()));
                    sheet.down(4);
                }
                new TablePdf(sheet, fonts, table, report.locale()).print();
                sheet.down(6);
            }
            end(sheet, fonts, report, words);
            sheet.finish();
            number(document, fonts, report, words);
        });
    }

    private static void begin(Sheet sheet, Fonts fonts, Report report) throws IOException {
        float left = sheet.format().left();
        String title = report.title().toUpperCase(Locale.ROOT);
        sheet.centred(fonts.bold(), 12, left, sheet.format().right(), title);
        sheet.centred(fonts.plain(), SIZE, left, sheet.format().right(), report.covers());
        sheet.down(6);
        for (Report.Fact fact : report.facts()) {
            sheet.fact(fonts.plain(), SIZE, left, NAMES, fact.name(), fact.value());
        }
        sheet.down(6);
    }

    private static void end(Sheet sheet, Fonts fonts, Report report, Page words) throws IOException {
        list(sheet, fonts, words.t("report.remarks"), report.remarks(), true);
        list(sheet, fonts, words.t("report.notes"), report.notes(), false);
        sheet.down(8);
        sheet.need(SIGNATURE_HEIGHT);
        Stationery.signature(
                sheet, fonts, sheet.format().right() - SIGNATURE_WIDTH, report.place(), report.signature());
    }

    private static void list(Sheet sheet, Fonts fonts, String name, List<String> texts, boolean numbered)
            throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        float left = sheet.format().left();
        sheet.down(4);
        sheet.need(3 * SIZE * Sheet.LEADING);
        sheet.line(fonts.bold(), SIZE, left, printable(fonts, name));
        for (int i = 0; i < texts.size(); i++) {
            sheet.need(SIZE * Sheet.LEADING);
            float top = sheet.y();
            sheet.line(fonts.plain(), SIZE, left, numbered ? (i + 1) + "." : "-");
            sheet.to(top);
            sheet.paragraph(fonts.plain(), SIZE, left + 18, sheet.format().width() - 18, texts.get(i), false);
        }
    }

    /** When all is written it is known how many pages there are. */
    private static void number(PDDocument document, Fonts fonts, Report report, Page words) throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage page = document.getPage(i);
            String number = words.t("report.page", i + 1, pages);
            try (PDPageContentStream stream =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                float right = Format.WIDE.right() - Fonts.width(fonts.plain(), 8, number);
                write(stream, fonts, Format.WIDE.left(), printable(fonts, report.title() + " · " + report.covers()));
                write(stream, fonts, right, printable(fonts, number));
            }
        }
    }

    private static void write(PDPageContentStream stream, Fonts fonts, float x, String text) throws IOException {
        stream.beginText();
        stream.setFont(fonts.plain(), 8);
        stream.newLineAtOffset(x, FOOT);
        stream.showText(text);
        stream.endText();
    }

    private static String printable(Fonts fonts, String text) {
        return Fonts.printable(fonts.plain(), text);
    }
}
