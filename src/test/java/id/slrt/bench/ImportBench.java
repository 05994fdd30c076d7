package id.slrt.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.slrt.demo.population.DemoHousehold;
import id.slrt.demo.population.DemoPerson;
import id.slrt.demo.population.DemoPopulation;
import id.slrt.demo.population.DemoVillage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * What the import is measured against: files of the invented population ({@code generate}), LOAD DATA of the same rows
 * and a stock Lucene index of them ({@code baseline}), and what is in the registry afterwards ({@code verify}). A
 * benchmark, never a test.
 */
public final class ImportBench {
    private static final long SEED = 35_24;
    private static final LocalDate BORN_BEFORE = LocalDate.of(2026, 11, 1);
    private static final List<String> HEADER = List.of(
            "ID_DTKS",
            "NO_KK",
            "NIK",
            "NAMA",
            "TMP_LAHIR",
            "TGL_LAHIR",
            "JNS_KEL",
            "HUB_KEL",
            "NAMA_IBU",
            "ALAMAT",
            "DUSUN",
            "RT",
            "RW",
            "KD_PROV",
            "KD_KAB",
            "KD_KEC",
            "KD_DESA",
            "JENIS_PMKS",
            "PKH",
            "BPNT",
            "PBI",
            "KIP",
            "DESIL");

    private ImportBench() {}

    public static void main(String[] args) throws IOException, SQLException {
        switch (args[0]) {
            case "generate" -> generate(Integer.parseInt(args[1]), Path.of(args[2]), Path.of(args[3]));
            case "baseline" -> baseline(Path.of(args[1]), Path.of(args[2]));
            case "verify" -> verify(Path.of(args[1]), Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Two quarters: in the second of 100 people one is gone, one new, five have another decile or membership. */
    private static void generate(int rows, Path first, Path second) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        int written = 0;
        try (CsvWriter one = writer(first);
                CsvWriter two = writer(second)) {
            one.writeRecord(HEADER);
            two.writeRecord(HEADER);
            int all = rows + rows / 100;
            Iterator<DemoHousehold> households =
                    DemoPopulation.generate(SEED, all, villages(), BORN_BEFORE).iterator();
            while (households.hasNext()) {
                DemoHousehold household = households.next();
                for (DemoPerson person : household.members()) {
                    List<String> row = row(++written, household, person);
                    int roll = random.nextInt(100);
                    if (written <= rows) {
                        one.writeRecord(row);
                    }
                    if (written > rows || roll > 0) {
                        two.writeRecord(roll >= 1 && roll <= 5 ? changed(row, roll) : row);
                    }
                }
            }
        }
        System.out.printf("%,d rows, %,d MB%n", rows, Files.size(first) >> 20);
    }

    private static List<String> changed(List<String> row, int roll) {
        List<String> changed = new ArrayList<>(row);
        int column = HEADER.indexOf(roll <= 2 ? "PKH" : roll == 3 ? "KIP" : "PBI");
        changed.set(column, changed.get(column).equals("1") ? "0" : "1");
        return changed;
    }

    private static List<String> row(int number, DemoHousehold household, DemoPerson person) {
        String village = household.villageCode();
        return List.of(
                "35-" + number,
                household.familyCardNo(),
                person.nik() == null ? "" : person.nik(),
                person.name(),
                person.birthPlace(),
                person.birthDate().toString(),
                person.sex(),
                person.relation().replace('_', ' '),
                person.motherName(),
                household.address(),
                household.hamlet(),
                household.rt(),
                household.rw(),
                village.substring(0, 2),
                village.substring(3, 5),
                village.substring(6, 8),
                village.substring(9),
                String.join(";", person.ppks()),
                flag(household.pkh()),
                flag(household.bpnt()),
                flag(person.pbi()),
                flag(person.kip()),
                Integer.toString(household.decile()));
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private static List<DemoVillage> villages() throws IOException {
        try (CsvReader<NamedCsvRecord> regions =
                CsvReader.builder().ofNamedCsvRecord(Path.of("config/district/lamongan/regions.csv"))) {
            return regions.stream()
                    .map(region -> region.getField("code"))
                    .filter(code -> code.length() == 13)
                    .map(code -> new DemoVillage(code, 1))
                    .toList();
        }
    }

    private static void baseline(Path data, Path file) throws SQLException, IOException {
        try (BenchDatabase database = BenchDatabase.open(data)) {
            Connection connection = database.connection();
            double load = load(connection, file);
            double index = index(data.resolve("stock-index"), file);
            System.out.printf("LOAD DATA %.1f s + stock index %.1f s = %.1f s%n", load, index, load + index);
        }
    }

    private static double load(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute("SET GLOBAL local_infile = 1");
            } catch (SQLException _) {
                // the account may not; then the server has to allow it by itself
            }
            statement.execute("DROP TABLE IF EXISTS bench_person");
            statement.execute("""
                    CREATE TABLE bench_person (
                        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, registry_no VARCHAR(40), family_card_no CHAR(16),
                        nik CHAR(16) UNIQUE, name VARCHAR(100) NOT NULL, birth_place VARCHAR(60), birth_date DATE,
                        sex CHAR(1) NOT NULL, relation VARCHAR(20), mother_name VARCHAR(100), address VARCHAR(200),
                        hamlet VARCHAR(80), rt VARCHAR(5), rw VARCHAR(5), prov CHAR(2), kab CHAR(2), kec CHAR(2),
                        village VARCHAR(13) NOT NULL, ppks VARCHAR(80), pkh BOOLEAN, bpnt BOOLEAN, pbi BOOLEAN, kip BOOLEAN,
                        decile TINYINT, KEY (family_card_no), KEY (village))""");
            long started = System.nanoTime();
            int rows = statement.executeUpdate(
                    "LOAD DATA LOCAL INFILE '" + file.toAbsolutePath()
                            + "' INTO TABLE bench_person CHARACTER SET utf8mb4 FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"'"
                            + " LINES TERMINATED BY '\\r\\n' IGNORE 1 LINES (registry_no, family_card_no, @nik, name, birth_place,"
                            + " birth_date, sex, relation, mother_name, address, hamlet, rt, rw, prov, kab, kec, village, ppks,"
                            + " pkh, bpnt, pbi, kip, decile) SET nik = NULLIF(@nik, ''), village = CONCAT_WS('.', prov, kab, kec, village)");
            double seconds = (System.nanoTime() - started) / 1e9;
            statement.execute("DROP TABLE bench_person");
            System.out.printf("LOAD DATA: %,d rows in %.1f s%n", rows, seconds);
            return seconds;
        }
    }

    private static double index(Path to, Path file) throws IOException {
        long started = System.nanoTime();
        try (FSDirectory directory = FSDirectory.open(to);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Document document = new Document();
                document.add(new StringField("id", row.getField("ID_DTKS"), Store.YES));
                for (String column : List.of("NIK", "NO_KK", "TGL_LAHIR", "JNS_KEL", "KD_KEC", "KD_DESA")) {
                    document.add(new StringField(column, row.getField(column), Store.NO));
                }
                document.add(new TextField("NAMA", row.getField("NAMA"), Store.NO));
                document.add(new TextField("NAMA_IBU", row.getField("NAMA_IBU"), Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /** Compares the registry with the file that was applied; exits non-zero when anything is missing or double. */
    private static void verify(Path data, Path file) throws SQLException, IOException {
        long rows = 0;
        long categories = 0;
        Set<String> cards = new HashSet<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                rows++;
                cards.add(row.getField("NO_KK"));
                categories += Stream.of(row.getField("JENIS_PMKS").split(";"))
                        .filter(code -> !code.isEmpty())
                        .count();
            }
        }
        try (BenchDatabase database = BenchDatabase.open(data)) {
            Connection connection = database.connection();
            long rejected = number(
                    connection,
                    "SELECT rows_rejected FROM registry_import WHERE state = 'DONE' ORDER BY id DESC LIMIT 1");
            boolean right = same(
                            "people",
                            rows - rejected,
                            number(connection, "SELECT COUNT(*) FROM person WHERE left_on IS NULL"))
                    & same(
                            "distinct NIK",
                            number(connection, "SELECT COUNT(nik) FROM person"),
                            number(connection, "SELECT COUNT(DISTINCT nik) FROM person"))
                    & same("family cards", cards.size(), number(connection, "SELECT COUNT(*) FROM household"))
                    & (rejected > 0
                            || same("categories", categories, number(connection, "SELECT COUNT(*) FROM person_ppks")))
                    & same(
                            "imports done",
                            1,
                            number(connection, "SELECT COUNT(*) FROM registry_import WHERE state = 'DONE'"));
            if (!right) {
                System.exit(1);
            }
        }
    }

    private static boolean same(String what, long wanted, long found) {
        System.out.printf(
                "%-14s %,10d in the file, %,10d in the registry%s%n",
                what, wanted, found, wanted == found ? "" : "  WRONG");
        return wanted == found;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
