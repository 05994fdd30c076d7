package id.slrt.registry.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry file is understood whoever wrote it, and a row that is not says why. */
class ReadingFilesTest {
    private static final String CANONICAL =
            "ID_DTKS,NO_KK,NIK,NAMA,TMP_LAHIR,TGL_LAHIR,JNS_KEL,HUB_KEL,NAMA_IBU,ALAMAT,DUSUN,RT,RW,KD_PROV,KD_KAB,KD_KEC,KD_DESA,JENIS_PMKS,PKH,BPNT,PBI,KIP,DESIL";
    private static final String SITI =
            "A-1,3524050101200001,3524054504710001,Siti Khotijah,Lamongan,1971-04-05,P,Istri,Sumarni,Jl. Raya 1,Krajan,001,002,35,24,05,2006,08,1,0,1,0,2";
    private static final Codes CODES = new Codes(
            "35.24",
            Set.of("35.24.05.2006", "35.24.05.1001"),
            Map.of("08", "08", "8", "08", "lanjutusiatelantar", "08", "23", "23"));

    @TempDir
    Path folder;

    @Test
    void theCanonicalFileIsReadWhole() throws IOException {
        Row row = one(CANONICAL + "\n" + SITI + "\n");
        assertThat(row.faults()).isEmpty();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row)
                .extracting(
                        Row::registryNo,
                        Row::familyCardNo,
                        Row::nik,
                        Row::name,
                        Row::birthPlace,
                        Row::birthDate,
                        Row::sex,
                        Row::relation,
                        Row::motherName,
                        Row::address,
                        Row::hamlet,
                        Row::rt,
                        Row::rw,
                        Row::village,
                        Row::ppks,
                        Row::pkh,
                        Row::bpnt,
                        Row::pbi,
                        Row::kip,
                        Row::decile,
                        Row::warnings)
                .containsExactly(
                        "A-1",
                        "3524050101200001",
                        "3524054504710001",
                        "Siti Khotijah",
                        "Lamongan",
                        LocalDate.of(1971, 4, 5),
                        "P",
                        "istri",
                        "Sumarni",
                        "Jl. Raya 1",
                        "Krajan",
                        "001",
                        "002",
                        "35.24.05.2006",
                        List.of("08"),
                        true,
                        false,
                        true,
                        false,
                        2,
                        null);
    }

    @Test
    void theAliasesSeenAreKnownInAnyOrder() throws IOException {
        Row row = one("""
                Nama_ART;JnsKel;TglLahir;TmpLahir;Hubkel;KDDESA;KDKEC;KDKAB;KDPROP;NoKK;NIK;IDBDT;IDARTBDT
                Budi;1;05/04/1971;Babat;1;2006;5;24;35;3524050101200001;3524050504710001;H-7;P-9
                """);
        assertThat(row.faults()).isEmpty();
        assertThat(row)
                .extracting(Row::name, Row::sex, Row::relation, Row::village, Row::registryNo, Row::pkh)
                .containsExactly("Budi", "L", "kepala_keluarga", "35.24.05.2006", "H-7", null);
    }

    @Test
    void aPackMayAddNamesOfItsOwn() throws IOException {
        Aliases more = new Aliases(List.of(new Aliases.Alias("column", "Nama Warga", "NAMA")));
        Path file = write("nik,nama warga,jk,kode_desa\n3524054504710001,Siti,P,3524052006\n", StandardCharsets.UTF_8);
        assertThat(rows(file, more))
                .extracting(Row::name, Row::village)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Siti", "35.24.05.2006"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundOut(String separator) throws IOException {
        assertThat(one((CANONICAL + "\n" + SITI + "\n").replace(",", separator)).faults())
                .isEmpty();
    }

    @Test
    void excelMayNameTheSeparatorFirst() throws IOException {
        Row row = one("sep=;\nNIK;NAMA;JNS_KEL;KD_DESA\n3524054504710001;Siti;P;3524052006\n");
        assertThat(row).extracting(Row::name, Row::line).containsExactly("Siti", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void theEncodingIsFoundOut(String charset) throws IOException {
        String mark = charset.startsWith("UTF") ? "\ufeff" : "";
        Path file = write(
                mark + "NIK,NAMA,JNS_KEL,KD_DESA\n3524054504710001,André Müller,P,3524052006\n",
                Charset.forName(charset));
        assertThat(rows(file, new Aliases(List.of()))).extracting(Row::name).containsExactly("André Müller");
    }

    @Test
    void titlesAboveTheHeaderAndBlankLinesDoNotMatter() throws IOException {
        Row row =
                one("Data DTSEN Lamongan,,,\n,,,\nNIK,NAMA,JNS_KEL,KD_DESA\n3524054504710001,Siti,P,3524052006\n,,,\n");
        assertThat(row.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "3.52E+15, NIK scientific",
        "'3,52405E+15', NIK scientific",
        "352405450471000, NIK nik_length 15",
        "3524054504710000, NIK nik_serial 16",
        "3524054513710001, NIK nik_month 16",
        "3524058004710001, NIK nik_day 16",
        "3524054504710010.0, NIK rounded",
    })
    void aSpoiledNikIsRefusedInWords(String nik, String fault) throws IOException {
        assertThat(Fault.join(one(CANONICAL + "\n" + SITI.replace("3524054504710001", '"' + nik + '"'))
                        .faults()))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'3524054504710001", "=\"\"3524054504710001\"\"", "3524054504710001.0", "352405 450471 0001"})
    void aNikWhoseDigitsAreAllThereIsTaken(String nik) throws IOException {
        assertThat(one(CANONICAL + "\n" + SITI.replace("3524054504710001", '"' + nik + '"')))
                .extracting(Row::nik, Row::faults)
                .containsExactly("3524054504710001", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0000000000000000"})
    void whoHasNoNikHasNone(String nik) throws IOException {
        assertThat(one(CANONICAL + "\n" + SITI.replace("3524054504710001", nik)))
                .extracting(Row::nik, Row::faults)
                .containsExactly(null, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "',2006,', ',2999,', KD_DESA village",
        "1971-04-05, 2071-04-05, TGL_LAHIR date_future",
        "1971-04-05, 1771-04-05, TGL_LAHIR date_old",
        "1971-04-05, 31/02/1971, TGL_LAHIR date_none",
        "Siti Khotijah, '', NAMA name_missing",
        "',P,', ',X,', JNS_KEL sex",
        "',P,', ',,', JNS_KEL sex_missing",
        "',1,0,1,0,2', ',1,0,1,0,11', DESIL decile",
        "',1,0,1,0,2', ',x,0,1,0,2', PKH flag",
        "',08,', ',Penyihir,', JENIS_PMKS category",
        "3524050101200001, 3524050101209, NO_KK family_card_length 13",
    })
    void whatIsWrongIsToldAtItsColumn(String right, String wrong, String fault) throws IOException {
        assertThat(Fault.join(one(CANONICAL + "\n" + SITI.replace(right, wrong)).faults()))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1971", "00/00/1971", "0/0/1971", "00-00-1971", "1971-00-00", "00001971", "1971.0", "00/04/1971"
            })
    void aYearAloneIsAYearAndNoDay(String birth) throws IOException {
        assertThat(one(CANONICAL + "\n" + SITI.replace("1971-04-05", birth)))
                .extracting(Row::birthDate, Row::birthYear, Row::warnings, Row::faults)
                .containsExactly(null, 1971, null, List.of());
    }

    @ParameterizedTest
    @CsvSource({"2071, TGL_LAHIR date_future", "1771, TGL_LAHIR date_old", "31/02/1980, TGL_LAHIR date_none"})
    void aYearIsJudgedLikeADate(String birth, String fault) throws IOException {
        assertThat(Fault.join(one(CANONICAL + "\n" + SITI.replace("1971-04-05", birth))
                        .faults()))
                .isEqualTo(fault);
    }

    @Test
    void aNikOfAnotherYearIsAWarning() throws IOException {
        assertThat(one(CANONICAL + "\n" + SITI.replace("1971-04-05", "1969")).warnings())
                .isEqualTo("nik_birth_date");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        Row row = one("NIK,NAMA,JNS_KEL,KD_DESA\n3.52E+15,,Z,1\n");
        assertThat(row.faults())
                .extracting(Fault::code)
                .containsExactly("scientific", "name_missing", "sex", "village");
    }

    @ParameterizedTest
    @CsvSource({"Y, true", "T, false", "Ya, true", "Tidak, false", "1, true", "0, false", "'', false"})
    void flagsComeInManyWords(String word, boolean value) throws IOException {
        assertThat(one(CANONICAL + "\n" + SITI.replace(",1,0,1,0,2", "," + word + ",0,1,0,2"))
                        .pkh())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'35,24,5,2006'",
        "'35,3524,352405,2006'",
        "'35,3524,352405,3524052006'",
        "'35,24,05,35.24.05.2006'",
        "',,05,2006'"
    })
    void villageCodesStandAloneOrContainThoseBefore(String codes) throws IOException {
        assertThat(one(CANONICAL + "\n" + SITI.replace("35,24,05,2006", codes)).village())
                .isEqualTo("35.24.05.2006");
    }

    @ParameterizedTest
    @CsvSource({
        "1, P, kepala_keluarga",
        "2, P, istri",
        "2, L, suami",
        "Anak Kandung, L, anak",
        "06, P, orang_tua",
        "Teman, L, lainnya"
    })
    void relationsAreCodesOrWords(String word, String sex, String relation) {
        assertThat(new Aliases(List.of()).relation(word, sex)).isEqualTo(relation);
    }

    @Test
    void aPersonMayHaveSeveralCategoriesByCodeOrName() throws IOException {
        assertThat(one(CANONICAL + "\n" + SITI.replace(",08,", ",23; Lanjut Usia Telantar,"))
                        .ppks())
                .containsExactly("08", "23");
    }

    @Test
    void aNikThatDisagreesIsAWarningOnly() throws IOException {
        Row row = one(CANONICAL + "\n"
                + SITI.replace("1971-04-05,P", "1972-04-05,L").replace("3524054504710001", "3515054504710001"));
        assertThat(row)
                .extracting(Row::warnings, Row::faults)
                .containsExactly("nik_sex,nik_birth_date,nik_district", List.of());
    }

    @Test
    void anXlsxFileIsReadWithItsRealDatesAndNumbers() throws IOException {
        List<Row> rows = rows(
                xlsx(sheet -> {
                    List<String> names = List.of("NIK", "NAMA", "JNS_KEL", "TGL_LAHIR", "KD_DESA", "DESIL", "PKH");
                    for (int i = 0; i < names.size(); i++) {
                        sheet.value(0, i, names.get(i));
                    }
                    for (int row = 1; row <= 3; row++) {
                        sheet.value(row, 1, "Siti");
                        sheet.value(row, 2, 2);
                        sheet.value(row, 3, LocalDate.of(1971, 4, 5));
                        sheet.style(row, 3).format("dd/mm/yyyy").set();
                        sheet.value(row, 4, 3524052006L);
                        sheet.value(row, 5, 3);
                        sheet.value(row, 6, true);
                    }
                    sheet.value(1, 0, "3524054504710010");
                    sheet.value(2, 0, 3524054504710010L);
                    sheet.value(3, 0, 3524054504710013L);
                }),
                new Aliases(List.of()));
        assertThat(rows.getFirst())
                .extracting(Row::nik, Row::sex, Row::birthDate, Row::village, Row::decile, Row::pkh, Row::faults)
                .containsExactly(
                        "3524054504710010", "P", LocalDate.of(1971, 4, 5), "35.24.05.2006", 3, true, List.of());
        assertThat(Fault.join(rows.get(1).faults())).isEqualTo("NIK rounded");
        assertThat(rows.get(2).nik()).isEqualTo("3524054504710013");
    }

    @Test
    void aTitleNeedsNoSeparatorsAndOneLineWithACommaTooManyCostsItselfOnly() throws IOException {
        List<Row> rows = rows(
                write(
                        "Data DTSEN Lamongan\nNIK,NAMA,JNS_KEL,KD_DESA,ALAMAT,DESIL\n"
                                + "3524054504710001,Siti,P,3524052006,Jl. Raya 1, Krajan,2\n"
                                + "3524054504710002,Siti,P,3524052006\n"
                                + "3524054504710003,Siti,P,3524052006,\"Jl. Raya 1, Krajan\",2\n",
                        StandardCharsets.UTF_8),
                new Aliases(List.of()));
        assertThat(rows)
                .extracting(row -> Fault.join(row.faults()))
                .containsExactly("- cells_more 6;DESIL decile", "- cells_fewer 6", "");
        assertThat(rows).extracting(Row::nik).startsWith("3524054504710001", "3524054504710002");
        assertThat(Fault.split("- cells_more 6;DESIL decile"))
                .isEqualTo(rows.getFirst().faults());
    }

    @Test
    void anXlsxFileWithoutStylesIsReadToo() throws IOException {
        Path whole = xlsx(sheet -> {
            List<String> names = List.of("NIK", "NAMA", "JNS_KEL", "KD_DESA", "DESIL");
            List<String> siti = List.of("3524054504710001", "Siti", "P", "3524052006", "3");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
                sheet.value(1, i, siti.get(i));
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(whole.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.getName().equals("xl/styles.xml")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        List<Row> rows = rows(Files.write(folder.resolve("plain"), bytes.toByteArray()), new Aliases(List.of()));
        assertThat(rows).singleElement().extracting(Row::name, Row::decile).containsExactly("Siti", 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3524054504710009,\"Wagiran,L,3524052006,Krajan,2",
                "3524054504710009,Wagiran,L,3524052006,\"Krajan,2",
                "3524054504710009,Wagiran,L,3524052006,Krajan,\"2"
            })
    void aStrayQuotationMarkCostsItsOwnRowOnly(String stray) throws IOException {
        String head = "NIK,NAMA,JNS_KEL,KD_DESA,ALAMAT,DESIL\n";
        String good = "3524054504710001,\"Siti, yang tua\",P,3524052006,\"Krajan \"\"A\"\"\",2\n";
        String lines = "3524054504710001,Siti,P,3524052006,\"Krajan,\nsebelah langgar\",2\n";
        for (String after : List.of("", good, good.repeat(30), lines + good, lines + good.repeat(30))) {
            List<Row> rows = all(head + good + stray + "\n" + after);
            assertThat(rows.get(1).line()).isEqualTo(3);
            assertThat(rows.get(1).faults()).extracting(Fault::code).contains("stray_quote");
            rows.remove(1);
            assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
            assertThat(rows)
                    .hasSize(1
                            + (int) after.lines()
                                    .filter(line -> line.startsWith("3"))
                                    .count());
        }
    }

    @Test
    void aRowWithAStrayQuotationMarkIsGivenBackAsItWas() throws IOException {
        String stray = "3524054504710009,\"Wagiran \"\"Kecil,L,3524052006,Krajan,2";
        Path file = write("NIK,NAMA,JNS_KEL,KD_DESA,ALAMAT,DESIL\n" + stray + "\n", StandardCharsets.UTF_8);
        try (Table table = Table.open(file)) {
            table.next();
            assertThat(String.join(",", table.next().values())).isEqualTo(stray);
        }
    }

    @Test
    void aCellOfSeveralLinesIsOneCell() throws IOException {
        List<Row> rows = all("NIK,NAMA,JNS_KEL,KD_DESA,ALAMAT,DESIL\r\n"
                + "3524054504710001,Siti,P,3524052006,\"Jl. Raya, no. 3\r\n\r\nKrajan\",2\r\n"
                + "3524054504710002,Wagiran,L,3524052006,Krajan,3\r\n");
        assertThat(rows).extracting(Row::line).containsExactly(2, 5);
        assertThat(rows).extracting(Row::address).containsExactly("Jl. Raya, no. 3\n\nKrajan", "Krajan");
    }

    @Test
    void aFileOfOneEndlessLineIsRefusedInWords() {
        refused("x".repeat(100_000), "no_header", "NIK, NAMA, JNS_KEL, KD_DESA");
        refused("x".repeat(5_000_000), "no_table");
    }

    @Test
    void aFileThatIsNoTableIsRefusedWhole() {
        refused("", "empty");
        refused("\0\0\0\0abc", "no_table");
        refused("Tanggal,Jumlah\n1,2\n", "no_header", "NIK, NAMA, JNS_KEL, KD_DESA");
        refused("NIK,JNS_KEL,Alamat\n1,2,3\n", "columns", "NAMA, KD_DESA", "NIK, JNS_KEL, Alamat");
        refused("NIK,NAMA,JNS_KEL,KD_DESA,NO_NIK\n1,2,3,4,5\n", "column_twice", "NIK", "NO_NIK", "NIK");
        refused("PK\3\4 no workbook", "broken_xlsx");
    }

    private void refused(String content, String code, String... args) {
        assertThatThrownBy(() -> rows(write(content, StandardCharsets.UTF_8), new Aliases(List.of())))
                .isInstanceOfSatisfying(UnreadableFile.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.args()).containsExactly(args);
                });
    }

    private Row one(String content) throws IOException {
        List<Row> rows = rows(write(content, StandardCharsets.UTF_8), new Aliases(List.of()));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<Row> all(String content) throws IOException {
        return rows(write(content, StandardCharsets.UTF_8), new Aliases(List.of()));
    }

    private Path write(String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("file"), content.getBytes(charset));
    }

    interface Filling {
        void fill(Worksheet sheet);
    }

    private Path xlsx(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.fill(workbook.newWorksheet("Data"));
        }
        return Files.write(folder.resolve("file"), bytes.toByteArray());
    }

    private static List<Row> rows(Path file, Aliases aliases) throws IOException {
        try (Table table = Table.open(file)) {
            RowReader reader = new RowReader(Header.find(table, aliases), aliases, CODES, LocalDate.of(2026, 11, 1));
            List<Row> rows = new ArrayList<>();
            while (table.hasNext()) {
                Cells cells = table.next();
                if (!cells.isBlank()) {
                    rows.add(reader.read(cells));
                }
            }
            return rows;
        }
    }
}
