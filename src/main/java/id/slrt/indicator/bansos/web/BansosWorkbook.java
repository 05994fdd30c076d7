package id.slrt.indicator.bansos.web;

import id.slrt.district.District;
import id.slrt.indicator.bansos.BansosRow;
import id.slrt.indicator.bansos.BansosTable;
import id.slrt.indicator.check.web.FindingText;
import id.slrt.shared.Word;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** The table as XLSX, with real numbers; percentages and totals are formulas. The import reads it again. */
final class BansosWorkbook {
    private static final String NUMBER = "#,##0";
    private static final String PERCENT = "0.00";

    private BansosWorkbook() {}

    static byte[] make(List<BansosTable.Line> lines, int year, District district, Page page) {
        List<String> columns = Stream.of(
                        "programme",
                        "period",
                        "area",
                        "unit",
                        "planned",
                        "amount_unit",
                        "budget",
                        "reached",
                        "realised",
                        "percent",
                        "source",
                        "note",
                        "remark")
                .map(column -> page.t("bansos.sheet." + column))
                .toList();
        return Workbooks.make(
                page.t("bansos.sheet"),
                columns,
                List.of(34, 20, 20, 10, 14, 10, 20, 14, 20, 10, 12, 30, 80),
                sheet -> fill(sheet, lines, district, page),
                Map.of(page.t("bansos.title"), year, page.t("deliveries.made"), page.today()));
    }

    private static void fill(Worksheet sheet, List<BansosTable.Line> lines, District district, Page page) {
        int row = 1;
        for (BansosTable.Line line : lines) {
            BansosRow one = line.row();
            Workbooks.put(sheet, row, 0, one.programme());
            Workbooks.put(sheet, row, 1, BansosText.period(one.period(), page));
            Workbooks.put(sheet, row, 2, one.area().isEmpty() ? "" : district.place(one.area()));
            Workbooks.put(sheet, row, 3, one.unit());
            Workbooks.put(sheet, row, 4, one.planned());
            Workbooks.put(sheet, row, 5, one.amountUnit());
            Workbooks.put(sheet, row, 6, one.budget());
            Workbooks.put(sheet, row, 7, one.reached());
            Workbooks.put(sheet, row, 8, one.realised());
            int shown = row + 1;
            if (one.figures().percent() != null) {
                boolean money = one.budget() != null;
                String part = (money ? "I" : "H") + shown;
                String whole = (money ? "G" : "E") + shown;
                sheet.formula(row, 9, "ROUND(" + part + "/" + whole + "*100,2)");
            }
            Workbooks.put(sheet, row, 10, page.label("bansos.source", Word.of(one.source())));
            Workbooks.put(sheet, row, 11, one.note());
            Workbooks.put(sheet, row, 12, FindingText.of(line.findings(), page));
            style(sheet, row);
            row++;
        }
        if (!lines.isEmpty()) {
            total(sheet, row, page);
        }
    }

    /** Rupiah only: rice is in kilograms. */
    private static void total(Worksheet sheet, int row, Page page) {
        Workbooks.put(sheet, row, 0, page.t("bansos.total"));
        Workbooks.put(sheet, row, 5, "Rp");
        sheet.formula(row, 6, "SUMIF(F2:F" + row + ",\"Rp\",G2:G" + row + ")");
        sheet.formula(row, 8, "SUMIF(F2:F" + row + ",\"Rp\",I2:I" + row + ")");
        sheet.formula(row, 9, "IF(G" + (row + 1) + "=0,\"\",ROUND(I" + (row + 1) + "/G" + (row + 1) + "*100,2))");
        style(sheet, row);
    }

    private static void style(Worksheet sheet, int row) {
        for (int column : new int[] {4, 6, 7, 8}) {
            sheet.style(row, column).format(NUMBER).set();
        }
        sheet.style(row, 9).format(PERCENT).set();
    }
}
