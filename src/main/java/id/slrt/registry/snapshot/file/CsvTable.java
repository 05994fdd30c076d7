package id.slrt.registry.snapshot.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** A CSV file; separator and encoding are found out from it. */
final class CsvTable implements Table {
    private static final int LONGEST_HEADER = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Counting bytes;
    private final long size;
    private final char separator;
    private final int skipped;

    private CsvTable(CsvReader<CsvRecord> reader, Counting bytes, long size, char separator, int skipped) {
        this.reader = reader;
        this.separator = separator;
        this.records = reader.iterator();
        this.bytes = bytes;
        this.size = size;
        this.skipped = skipped;
    }

    static CsvTable open(Path file) throws IOException {
        Charset charset = Encoding.of(file);
        Counting bytes = new Counting(Files.newInputStream(file));
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), LONGEST_HEADER);
        skipMark(text);
        text.mark(LONGEST_HEADER);
        String header = text.readLine();
        char separator;
        int skipped = 0;
        if (header != null && header.matches("(?i)sep=.")) {
            separator = header.charAt(4);
            skipped = 1;
        } else {
            separator = mostFrequent(header == null ? "" : header);
            text.reset();
        }
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord((Reader) text);
        return new CsvTable(reader, bytes, Files.size(file), separator, skipped);
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    /** The one that the first line has most of. */
    private static char mostFrequent(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException _) {
            throw new UnreadableFile("broken_csv");
        }
    }

    @Override
    public Cells next() {
        CsvRecord row = records.next();
        return Cells.text((int) row.getStartingLineNumber() + skipped, row.getFields());
    }

    @Override
    public int percent() {
        return size == 0 ? 100 : (int) Math.min(100, bytes.count * 100 / size);
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(new BufferedInputStream(in, 1 << 16));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
