package id.slrt.bench.dedupe;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One line of a FEBRL file. {@code person} is the truth (rec-N), used for counting only. */
record FebrlRecord(
        String person,
        int file,
        String given,
        String surname,
        String number,
        String street,
        String place,
        String suburb,
        String postcode,
        String state,
        String born,
        String socialNo) {
    static List<FebrlRecord> read(Path file, int number) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> record(row, number)).toList();
        }
    }

    private static FebrlRecord record(NamedCsvRecord row, int file) {
        List<String> all = row.getFields().stream().map(String::strip).toList();
        return new FebrlRecord(
                all.get(0).replaceAll("rec-(\\d+)-.*", "$1"),
                file,
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.get(8),
                all.get(9),
                all.get(10));
    }
}
