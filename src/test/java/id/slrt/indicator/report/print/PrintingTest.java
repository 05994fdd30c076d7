package id.slrt.indicator.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.indicator.report.table.Cell;
import id.slrt.indicator.report.table.Cells;
import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Notation;
import id.slrt.indicator.report.table.Report;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.letter.paper.Paper;
import id.slrt.shared.Text;
import id.slrt.shared.web.Page;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The twelve sub-activities that document 000 printed in 2021, on paper and in a workbook. */
class PrintingTest {
    private static final int[][] PUBLISHED = {
        {10, 10}, {80, 80}, {5, 5}, {30, 34}, {10, 10}, {10, 10}, {10, 10}, {10, 10}, {5, 7}, {1, 1}, {30, 32}, {10, 17}
    };

    private final Page words = new Page(new Text(), Text.ID, null, "", null, LocalDate.of(2021, 12, 31), "");

    @Test
    void theFormulasGiveTheFiguresShown() {
        byte[] workbook = ReportWorkbook.make(report(published(), List.of()), words, "https://slrt.example");
        List<Recomputed.Formula> formulas = Recomputed.formulas(workbook);
        assertThat(formulas)
                .hasSize(14)
                .allSatisfy(formula ->
                        assertThat(formula.computed()).as(formula.text()).isEqualTo(formula.stored()));
        Recomputed.Formula mean = formulas.getFirst();
        assertThat(mean.text()).isEqualTo("ROUND(AVERAGE(E7:E18),2)");
        assertThat(mean.computed()).isEqualTo(110.83);
        assertThat(Recomputed.after(workbook, "D10", 30, "E10")).isEqualTo(100.0);
        assertThat(Recomputed.after(workbook, "D10", 30, mean.address())).isEqualTo(109.72);
    }

    @Test
    void theWorkbookIsMadeToBePrinted() throws Exception {
        byte[] workbook = ReportWorkbook.make(report(published(), List.of()), words, "https://slrt.example");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(4);
            assertThat(sheet.getRow(6).getCell(3).getNumericCellValue()).isEqualTo(10);
            assertThat(sheet.getRow(6).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00\" %\"");
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(sheet.getColumnWidth(0));
        }
    }

    @Test
    void thePaperHasTheFiguresInIndonesianNotation() {
        Table table = new Table(
                "t",
                null,
                columns(),
                List.of(new Cells()
                        .words("code", "SLRT")
                        .figure("target", 1472)
                        .figure("actual", new BigDecimal("92.3"), Notation.NUMBER)
                        .figure("achievement", new BigDecimal("-731"), Notation.PERCENT)
                        .line("SLRT")),
                "");
        assertThat(PdfText.all(print(report(table, List.of()))))
                .contains("PEMERINTAH KABUPATEN", "PENGUKURAN KINERJA", "1.472", "92,30", "-731,00 %", "NIP 1970");
    }

    @Test
    void equalReportsAreEqualBytes() {
        byte[] first = print(report(published(), List.of("Satu")));
        assertThat(print(report(published(), List.of("Satu")))).isEqualTo(first);
        assertThat(print(report(published(), List.of("Dua")))).isNotEqualTo(first);
        assertThat(first.length).isLessThan(80_000);
    }

    @Test
    void aLongTableRepeatsItsHeadOnEveryNumberedPageAndLosesNoRow() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(new Cells()
                    .words("code", "K-" + i)
                    .put("name", new Cell.Words("nama yang panjang ".repeat(1 + i % 9) + "akhir-" + i, i % 3))
                    .figure("target", 1000L + i)
                    .line("K-" + i));
        }
        rows.add(new Cells().words("name", "kata ".repeat(2000) + "tamat").line("huge"));
        byte[] pdf = print(report(new Table("t", null, columns(), rows, ""), List.of("Keterangan penutup")));
        List<String> pages = PdfText.pages(pdf);
        assertThat(pages.size()).isGreaterThan(5);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Halaman " + (i + 1) + " dari " + pages.size());
        }
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page).contains("Capaian"));
        String all = String.join(" ", pages);
        for (int i = 0; i < 120; i++) {
            assertThat(all).contains("K-" + i + " ", "akhir-" + i, "1." + (i < 10 ? "00" : i < 100 ? "0" : "") + i);
        }
        assertThat(all).contains("tamat", "Keterangan penutup", "Nama Pejabat");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void anEmptyTableSaysSo() {
        Report report = report(new Table("t", null, columns(), List.of(), "Belum ada baris."), List.of());
        assertThat(PdfText.all(print(report))).contains("Belum ada baris.");
        assertThat(Recomputed.formulas(ReportWorkbook.make(report, words, "https://slrt.example")))
                .isEmpty();
    }

    @Test
    void aFormulaThatRefersToNothingIsRefused() {
        Table table = new Table(
                "t",
                null,
                columns(),
                List.of(new Cells()
                        .formula("actual", "[nobody!target]", BigDecimal.ONE, Notation.NUMBER)
                        .line("one")),
                "");
        assertThatThrownBy(() -> ReportWorkbook.make(report(table, List.of()), words, "https://slrt.example"))
                .hasMessageContaining("nobody");
    }

    private byte[] print(Report report) {
        return ReportPdf.print(report, words);
    }

    private static Table published() {
        List<Row> rows = new ArrayList<>();
        for (int[] line : PUBLISHED) {
            String key = "1.06.04.2.01." + (rows.size() + 1);
            rows.add(new Cells()
                    .words("code", key)
                    .words("name", "Sub kegiatan")
                    .figure("target", line[0])
                    .figure("actual", line[1])
                    .formula(
                            "achievement",
                            "ROUND([actual]/[target]*100,2)",
                            BigDecimal.valueOf(100L * line[1])
                                    .divide(BigDecimal.valueOf(line[0]), 2, RoundingMode.HALF_UP),
                            Notation.PERCENT)
                    .line(key));
        }
        String mean = "ROUND(AVERAGE([1.06.04.2.01.1!achievement]:[1.06.04.2.01.12!achievement]),2)";
        rows.addFirst(new Cells()
                .words("code", "1.06.04.2.01")
                .figure("target", 100)
                .formula("actual", mean, new BigDecimal("110.83"), Notation.NUMBER)
                .formula("achievement", "ROUND([actual]/[target]*100,2)", new BigDecimal("110.83"), Notation.PERCENT)
                .line("1.06.04.2.01"));
        return new Table("t", null, columns(), rows, "");
    }

    private static List<Column> columns() {
        return List.of(
                Column.words("code", "Kode", 16),
                Column.words("name", "Indikator", 50),
                Column.figures("target", "Target", 12),
                Column.figures("actual", "Realisasi", 12),
                Column.figures("achievement", "Capaian", 12));
    }

    private static Report report(Table table, List<String> remarks) {
        return new Report(
                "performance",
                "Pengukuran Kinerja",
                "1 Januari 2021 sampai 31 Desember 2021",
                new Paper.Letterhead("Pemerintah Kabupaten", "Dinas Sosial", "Jalan Contoh 1", null),
                List.of(new Report.Fact("Dihitung pada", "31 Des 2021 10.00 WIB")),
                List.of(table),
                remarks,
                List.of(),
                "Lamongan, 31 Desember 2021",
                new Paper.Signature("Kepala Dinas", "Nama Pejabat", null, "1970"),
                Instant.parse("2021-12-31T03:00:00Z"),
                Text.ID,
                "pengukuran-kinerja-2021");
    }
}
