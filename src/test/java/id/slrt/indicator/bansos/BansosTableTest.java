package id.slrt.indicator.bansos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.indicator.sheet.Sheet;
import id.slrt.shared.Problem;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import id.slrt.support.Uploads;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own. */
@MicronautTest(transactional = false)
class BansosTableTest {
    @Inject
    BansosTable table;

    @Inject
    Office office;

    @Inject
    Browser browser;

    @Inject
    Uploads uploads;

    @Test
    void theTableOf2021IsLookedAtThenStoredWholeAndItsTotalsAreRight() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("config/district/lamongan/bansos-2021.csv"));
        String preview = send("manajer", file, "2021").body();
        assertThat(preview)
                .contains(
                        "Rupiah disalin",
                        "Yang benar: 15.994.400.000",
                        "Ribuan terpotong",
                        "62.150",
                        "Simpan 47 baris");
        assertThat(table.ofYear(2021, BansosOrder.parse(null)))
                .as("nothing is stored yet")
                .isEmpty();
        assertThat(browser.send(
                                "manajer",
                                "/bansos/import/store",
                                "year=2021",
                                "reason=",
                                "table=" + hidden(preview, "table"))
                        .statusCode())
                .isEqualTo(303);
        List<BansosTable.Line> lines = table.ofYear(2021, BansosOrder.parse(null));
        assertThat(lines).hasSize(47);
        assertThat(lines)
                .filteredOn(line -> line.row().programme().equals("BPNT/Sembako")
                        && line.row().period().equals("m05-06"))
                .singleElement()
                .satisfies(line -> assertThat(line.row().reached()).isEqualByComparingTo("62150"));
        String page = browser.open("pimpinan", "/bansos?year=2021&sort=-budget").body();
        // PKH Plus and the other rows of the province
        assertThat(page).contains("Jumlah rupiah", "Rupiah disalin").doesNotContain("Tambah baris");
        assertThat(page.indexOf("42.633.000.000")).isLessThan(page.indexOf("148.000.000"));
    }

    @Test
    void theWorkbookHasNumbersAndFormulasAndIsReadAgain() throws IOException {
        enter(form("2014", "PKH", "Tahap 1", "100", "90", "1.000.000", "900.000"));
        enter(form("2014", "Beras", "Juli", "10", "10", "100", "100", "amount_unit", "kg"));
        byte[] workbook = uploads.bytes("auditor", "/bansos/xlsx?year=2014").body();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            Row pkh = rows.get(2);
            assertThat(pkh.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1000000");
            assertThat(pkh.getCell(9).getFormula()).isEqualTo("ROUND(I3/G3*100,2)");
            Cell total = rows.get(3).getCell(6);
            assertThat(total.getFormula()).isEqualTo("SUMIF(F2:F3,\"Rp\",G2:G3)");
        }
        assertThat(send("manajer", workbook, "2015").body()).contains("baris");
    }

    @Test
    void aTableWithAWrongLineIsNotStored() {
        String wrong =
                "program;periode;jumlah kpm;realisasi kpm;sumber dana\nPKH;kapan-kapan;10;9;APBN\nPKH;Januari;10;9;APBN\n";
        String preview =
                send("manajer", wrong.getBytes(StandardCharsets.UTF_8), "2013").body();
        assertThat(preview)
                .contains("Masa tidak dikenali", "1 dari 2 baris salah")
                .doesNotContain("Simpan 2 baris");
        assertThat(browser.send("manajer", "/bansos/import/store", "year=2013", "table=" + wrong.replace(';', '\t'))
                        .statusCode())
                .isEqualTo(422);
        assertThat(table.ofYear(2013, BansosOrder.parse(null))).isEmpty();
    }

    @Test
    void aRowIsCorrectedInVersionsAndWithdrawn() {
        BansosRow first = enter(form("2012", "PKH", "Triwulan I", "100", "90", "1.000.000", "900.000"));
        assertThatThrownBy(() -> enter(form("2012", "PKH", "q1", "100", "95", "1.000.000", "950.000")))
                .hasMessage("bansos_already");
        Map<String, String> correction = form("2012", "PKH", "q1", "100", "95", "1.000.000", "950.000");
        correction.put("version", "1");
        assertThatThrownBy(() -> enter(correction)).isInstanceOf(Problem.class).hasMessage("invalid_input");
        correction.put("reason", "Data akhir");
        BansosRow second = enter(correction);
        assertThat(second.version()).isEqualTo(2);
        assertThat(table.versions(first.key())).hasSize(2);
        assertThat(table.ofYear(2012, BansosOrder.parse(null)))
                .singleElement()
                .satisfies(line -> assertThat(line.row().reached()).isEqualByComparingTo("95"));
        table.withdraw(second.key(), "2", "Bukan bansos kami", office.as("manajer"));
        assertThat(table.ofYear(2012, BansosOrder.parse(null))).isEmpty();
        assertThat(table.versions(first.key())).hasSize(3);
    }

    @Test
    void anImportThatChangesARowNeedsAReasonAndLeavesEqualRowsAlone() {
        enter(form("2011", "PKH", "Januari", "100", "90", "1.000.000", "900.000"));
        enter(form("2011", "PKH", "Februari", "100", "91", "1.000.000", "910.000"));
        String sheet = "program;periode;jumlah kpm;anggaran;realisasi kpm;realisasi anggaran;sumber dana\n"
                + "PKH;Januari;100;1.000.000;90;900.000;APBN\n;Februari;100;1.000.000;92;920.000;\n";
        List<BansosLine> lines = BansosSheet.read(Sheet.paste(sheet, BansosSheet.columns()));
        assertThatThrownBy(() -> table.store(lines, "2011", null, office.as("manajer")))
                .hasMessage("invalid_input");
        assertThat(table.store(lines, "2011", "Data akhir", office.as("manajer")))
                .isEqualTo(1);
    }

    @Test
    void onlyTheManagerAndTheAdministratorWrite() {
        for (String reader : List.of("pimpinan", "auditor")) {
            assertThat(browser.open(reader, "/bansos").statusCode()).isEqualTo(200);
            assertThat(browser.open(reader, "/bansos/new").statusCode()).isEqualTo(403);
            assertThat(browser.open(reader, "/bansos/import").statusCode()).isEqualTo(403);
            assertThat(browser.send(reader, "/bansos", "programme=PKH").statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.open("petugas", "/bansos").statusCode()).isEqualTo(403);
        assertThat(browser.open("admin", "/bansos/import").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String username, byte[] file, String year) {
        return uploads.send(username, "/bansos/import", "file", file, Map.of("year", year));
    }

    private BansosRow enter(Map<String, String> form) {
        return table.enter(new BansosEntry(form), office.as("manajer"));
    }

    private static Map<String, String> form(
            String year,
            String programme,
            String period,
            String planned,
            String reached,
            String budget,
            String realised,
            String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "year",
                year,
                "programme",
                programme,
                "period",
                period,
                "planned",
                planned,
                "reached",
                reached,
                "budget",
                budget,
                "realised",
                realised,
                "source",
                "apbn"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static String hidden(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1)
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}
