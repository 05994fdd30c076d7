package id.slrt.indicator.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.Scope;
import id.slrt.indicator.report.form.DeskCounts.Kind;
import id.slrt.indicator.report.form.DeskCounts.Part;
import id.slrt.indicator.report.table.Cell;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import id.slrt.shared.Text;
import id.slrt.shared.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Document 000 printed 1,472 complaints of half a year above three kinds that add up to 195. */
class SlrtTest {
    private final Page words = new Page(new Text(), Text.ID, null, "", null, LocalDate.of(2021, 7, 1), "");

    @Test
    void theReportSaysWhatThePartsLeaveOpen() {
        Body body = Slrt.body(
                new DeskCounts(
                        1472,
                        190,
                        195,
                        List.of(
                                new Kind("KIS-PBI", new Part(142, 142, 142, 142)),
                                new Kind("KIP", new Part(28, 28, 28, 28)),
                                new Kind("CEK-DTKS", new Part(25, 25, 25, 25))),
                        new TreeMap<>()),
                words,
                new Scope(2021, null, null),
                code -> code);
        Table kinds = body.tables().getFirst();
        Row listed = row(kinds, "listed");
        assertThat(listed.cells().get("complaints"))
                .isInstanceOfSatisfying(
                        Cell.Formula.class,
                        sum -> assertThat(sum.formula()).isEqualTo("SUM([KIS-PBI!complaints]:[CEK-DTKS!complaints])"));
        assertThat(listed.figure("complaints")).isEqualTo(BigDecimal.valueOf(195));
        assertThat(row(kinds, "unlisted").figure("complaints")).isEqualTo(BigDecimal.valueOf(1277));
        assertThat(row(kinds, "whole").figure("complaints")).isEqualTo(BigDecimal.valueOf(1472));
        assertThat(body.remarks())
                .anySatisfy(remark -> assertThat(remark).contains("1.472", "195", "1.277"))
                .anySatisfy(remark -> assertThat(remark).contains("195", "190", "beberapa jenis layanan"));
    }

    @Test
    void nothingIsRemarkedWhereThePartsMakeTheWhole() {
        Body body = Slrt.body(
                new DeskCounts(3, 3, 3, List.of(new Kind("KIP", new Part(3, 3, 3, 3))), new TreeMap<>()),
                words,
                new Scope(2021, null, null),
                code -> code);
        assertThat(body.remarks()).isEmpty();
        assertThat(row(body.tables().getFirst(), "unlisted").figure("complaints"))
                .isEqualTo(BigDecimal.ZERO);
    }

    private static Row row(Table table, String key) {
        return table.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
