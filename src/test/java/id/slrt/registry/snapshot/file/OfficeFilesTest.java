package id.slrt.registry.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as offices make them: of Excel, of the population administration (SIAK), with a title or instructions first. */
class OfficeFilesTest {
    private static final Codes CODES = new Codes("35.24", Set.of("35.24.05.2006"), Map.of());
    private static final List<String> HEADER = List.of("NIK", "NAMA", "JNS_KEL", "KD_DESA", "TGL_LAHIR");
    private static final LocalDate BORN = LocalDate.of(1971, 4, 5);

    @TempDir
    Path folder;

    /** Issue 15, A10. */
    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "DD/MM/YYYY", "D-MMM-YYYY", "[$-421]dd mmmm yyyy;@", "yyyy\\-mm\\-dd"})
    void aDateOfExcelIsADateHoweverItIsShown(String format) throws IOException {
        assertThat(birth(26_028, format)).isEqualTo(BORN);
    }

    /** Issue 15, A10: a number shown with a word that has y and d is none. */
    @Test
    void aNumberBesideAWordIsNoDate() throws IOException {
        assertThat(row(1971, "0\" days of year\"").birthYear()).isEqualTo(1971);
    }

    /** Issue 15, A10: Excel counts 1 January 1900 as day 1, and a 29 February that there never was as day 60. */
    @ParameterizedTest
    @CsvSource({"2, 1900-01-02", "59, 1900-02-28", "61, 1900-03-01"})
    void theFirstDaysOfExcelAreThoseItShows(int serial, LocalDate day) throws IOException {
        assertThat(birth(serial, "dd/mm/yyyy")).isEqualTo(day);
    }

    /** Issue 15, A10. */
    @Test
    void thereNeverWasA29thOfFebruary1900() throws IOException {
        assertThat(Fault.join(row(60, "dd/mm/yyyy").faults())).isEqualTo("TGL_LAHIR date_none");
    }

    /** Issue 15, A10: 1 January 1900 is how an empty cell looks. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anEmptyCellShownAsADateTellsNothing(int serial) throws IOException {
        assertThat(row(serial, "dd/mm/yyyy"))
                .extracting(Row::birthDate, Row::birthYear, Row::faults)
                .containsExactly(null, null, List.of());
    }

    /** Issue 15, A10. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0",
                "0000",
                "0000-00-00",
                "00/00/0000",
                "00-00-0000",
                "00000000",
                "1/1/1900",
                "1900-01-01"
            })
    void aDateThatNobodyKnowsIsNone(String cell) throws IOException {
        assertThat(csv(cell))
                .extracting(Row::birthDate, Row::birthYear, Row::faults)
                .containsExactly(null, null, List.of());
    }

    /** Issue 15, A10. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/4/1971",
                "05-04-1971",
                "1971/04/05",
                "1971.04.05",
                "19710405",
                "05041971",
                "1971-04-05T00:00:00",
                "1971-04-05 00:00:00.0",
                "05/04/1971 00:00",
                "5 April 1971",
                "05-Apr-1971",
                "Lamongan, 05-04-1971"
            })
    void aDateIsReadInManyForms(String cell) throws IOException {
        assertThat(csv(cell).birthDate()).isEqualTo(BORN);
    }

    /** Issue 15, A10. */
    @Test
    void aTitleMayStandAboveAFileWithSemicolons() throws IOException {
        assertThat(rows("Data warga, Kec. Babat, Kab. Lamongan, Jawa Timur, 2026, keadaan akhir\n"
                        + "NIK;NAMA;JNS_KEL;KD_DESA;ALAMAT\n"
                        + "3524054504710001;Siti;P;3524052006;Jl. Raya 1, RT 1, RW 2, Krajan, Babat, Lamongan\n"))
                .extracting(Row::nik, row -> Fault.join(row.faults()))
                .containsExactly(tuple("3524054504710001", ""));
    }

    /** Issue 15, A10: each line of it may name a column twice. */
    @Test
    void instructionsMayListTheColumnsDownward() throws IOException {
        assertThat(rows("NAMA;Nama Lengkap\nTGL_LAHIR;Tanggal lahir\n"
                        + "NIK;NAMA;JNS_KEL;KD_DESA\n3524054504710001;Siti;P;3524052006\n"))
                .extracting(Row::nik)
                .containsExactly("3524054504710001");
        assertThat(rows(workbook(book -> {
                    Worksheet first = book.newWorksheet("Petunjuk");
                    first.value(0, 0, "NAMA");
                    first.value(0, 1, "nama lengkap");
                    first.value(1, 0, "TGL_LAHIR");
                    first.value(1, 1, "Tanggal lahir");
                    Worksheet data = book.newWorksheet("Data");
                    List<String> names = List.of("NIK", "NAMA", "JNS_KEL", "KD_DESA");
                    List<String> cells = List.of("3524054504710001", "Siti", "P", "3524052006");
                    for (int i = 0; i < names.size(); i++) {
                        data.value(0, i, names.get(i));
                        data.value(1, i, cells.get(i));
                    }
                })))
                .extracting(Row::nik)
                .containsExactly("3524054504710001");
    }

    /** Issue 15, A10. */
    @Test
    void aSheetOfInstructionsMayStandBeforeTheData() throws IOException {
        assertThat(rows(workbook(book -> {
                    Worksheet first = book.newWorksheet("Petunjuk");
                    for (int row = 0; row < 20; row++) {
                        first.value(row, 0, "Isilah lembar berikutnya");
                    }
                    fill(book.newWorksheet("Data"), 26_028, "dd/mm/yyyy");
                })))
                .extracting(Row::birthDate, Row::faults)
                .containsExactly(tuple(BORN, List.of()));
    }

    /** Issue 15, A10. */
    @ParameterizedTest
    @CsvSource({
        "L, L",
        "Lk, L",
        "LK., L",
        "Laki-laki, L",
        "laki - laki, L",
        "PRIA, L",
        "1, L",
        "P, P",
        "Pr, P",
        "PEREMPUAN, P",
        "Wanita, P",
        "2, P"
    })
    void sexComesInTheWordsOfOffices(String word, String sex) throws IOException {
        assertThat(rows("NIK,NAMA,Lk/Pr,KD_DESA\n3524054504710001,Siti,%s,3524052006\n".formatted(word))
                        .getFirst()
                        .sex())
                .isEqualTo(sex);
    }

    /** Issue 15, A10: the population administration has names of its own, and numbers of its own for relations. */
    @Test
    void aFileOfThePopulationAdministrationIsRead() throws IOException {
        Row row = rows("NO_KK;NIK;NAMA_LGKP;JENIS_KLMIN;TMPT_LHR;TGL_LHR;STAT_HBKEL;NAMA_LGKP_IBU;ALAMAT;NO_RT;NO_RW;"
                        + "NO_PROP;NO_KAB;NO_KEC;NO_KEL\n"
                        + "3524050101200001;3524054504710001;SITI;2;LAMONGAN;1971-04-05;3;PAINAH;Krajan;1;2;35;24;5;2006\n")
                .getFirst();
        assertThat(row.faults()).isEmpty();
        assertThat(row)
                .extracting(Row::name, Row::sex, Row::birthPlace, Row::birthDate, Row::relation, Row::motherName)
                .containsExactly("SITI", "P", "LAMONGAN", BORN, "istri", "PAINAH");
        assertThat(row).extracting(Row::village, Row::rt, Row::rw).containsExactly("35.24.05.2006", "1", "2");
    }

    /** Issue 15, A10: place and date in one column. */
    @Test
    void thePlaceBeforeTheDateIsKept() throws IOException {
        assertThat(rows("NIK,NAMA,JK,TTL,KD_DESA\n3524054504710001,Siti,P,\"Lamongan, 05-04-1971\",3524052006\n"))
                .extracting(Row::birthPlace, Row::birthDate)
                .containsExactly(tuple("Lamongan", BORN));
    }

    /** Issue 15, B10: a file of a kilobyte asked for a list of 300,000,000 cells. */
    @Test
    void aColumnBeyondThoseOfExcelIsRefusedAtOnce() throws IOException {
        refused("<row r=\"2\"><c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        refused("<row r='2'><c t='inlineStr' r='XFE2'><is><t>x</t></is></c></row>");
    }

    /** Issue 15, B10. */
    @Test
    void oneCellOfAHundredMegabytesIsRefusedAtOnce() throws IOException {
        refused("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "x".repeat(100 << 20) + "</t></is></c></row>");
        refused("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is>" + "<r><t>xxxxxxxx</t></r>".repeat(1 << 20)
                + "</is></c></row>");
        refused("<row r=\"2\">" + "<c r=\"A2\"/>".repeat(20_000) + "</row>");
    }

    private void refused(String row) throws IOException {
        Path file = folder.resolve("bomb");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
            part(zip, "xl/workbook.xml", "<workbook/>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + row + "</sheetData></worksheet>");
        }
        long begun = System.nanoTime();
        assertThatThrownBy(() -> Table.open(file))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("xlsx_cell"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private static void part(OutputStream zip, String name, String content) throws IOException {
        ((ZipOutputStream) zip).putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private Row csv(String birth) throws IOException {
        return rows(String.join(",", HEADER) + "\n3524054504710001,Siti,P,3524052006,\"" + birth + "\"\n")
                .getFirst();
    }

    private LocalDate birth(int serial, String format) throws IOException {
        return row(serial, format).birthDate();
    }

    private Row row(int serial, String format) throws IOException {
        return rows(workbook(book -> fill(book.newWorksheet("Data"), serial, format)))
                .getFirst();
    }

    private static void fill(Worksheet sheet, int serial, String format) {
        for (int i = 0; i < HEADER.size(); i++) {
            sheet.value(0, i, HEADER.get(i));
        }
        sheet.value(1, 0, "3524054504710001");
        sheet.value(1, 1, "Siti");
        sheet.value(1, 2, "P");
        sheet.value(1, 3, "3524052006");
        sheet.value(1, 4, serial);
        sheet.style(1, 4).format(format).set();
    }

    private interface Filling {
        void fill(Workbook book);
    }

    private Path workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            filling.fill(book);
        }
        return Files.write(folder.resolve("file"), bytes.toByteArray());
    }

    private List<Row> rows(String content) throws IOException {
        return rows(Files.writeString(folder.resolve("file"), content));
    }

    private static List<Row> rows(Path file) throws IOException {
        Aliases aliases = new Aliases(List.of());
        try (Table table = Table.open(file)) {
            RowReader reader = new RowReader(Header.find(table, aliases), aliases, CODES, LocalDate.of(2026, 11, 1));
            List<Row> rows = new ArrayList<>();
            while (table.hasNext()) {
                rows.add(reader.read(table.next()));
            }
            return rows;
        }
    }
}
