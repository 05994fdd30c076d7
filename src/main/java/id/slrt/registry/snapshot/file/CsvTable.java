package id.slrt.registry.snapshot.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;

/** A CSV file; separator and encoding are found out from it. */
final class CsvTable implements Table {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final StrayQuotes quotes;
    private final Counting bytes;
    private final long size;
    private final char separator;
    private final int skipped;

    private CsvTable(
            CsvReader<CsvRecord> reader, StrayQuotes quotes, Counting bytes, long size, char separator, int skipped) {
        this.reader = reader;
        this.quotes = quotes;
        this.separator = separator;
        this.records = reader.iterator();
        this.bytes = bytes;
        this.size = size;
        this.skipped = skipped;
    }

    static CsvTable open(Path file) throws IOException {
        Charset charset = Encoding.of(file);
        Counting bytes = new Counting(Files.newInputStream(file));
        BufferedReader text = new BufferedReader(new Bounded(new InputStreamReader(bytes, charset)), LONGEST_HEADER);
        skipMark(text);
        text.mark(LONGEST_HEADER);
        String header = firstLine(text);
        text.reset();
        char separator;
        int skipped = 0;
        if (header.matches("(?i)sep=.")) {
            separator = header.charAt(4);
            skipped = 1;
            text.readLine();
        } else {
            separator = mostFrequent(header);
        }
        StrayQuotes quotes = new StrayQuotes(text, separator);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(quotes);
        return new CsvTable(reader, quotes, bytes, Files.size(file), separator, skipped);
    }

    /** As far as it goes within what can be read twice; the whole file may be one line. */
    private static String firstLine(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = text.read();
        while (next >= 0 && next != '\n' && next != '\r' && line.length() < LONGEST_HEADER - 2) {
            line.append((char) next);
            next = text.read();
        }
        return line.toString();
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
            throw new UnreadableFile("no_table"); // a cell as long as a book
        }
    }

    @Override
    public Cells next() {
        CsvRecord row = records.next();
        int line = (int) row.getStartingLineNumber();
        return new Cells(line + skipped, row.getFields(), new BitSet(), quotes.isStray(line));
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

    /** A file that is one endless line is not read into memory. */
    private static final class Bounded extends FilterReader {
        private int length;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int most) throws IOException {
            int read = super.read(buffer, offset, most);
            int after = offset + read;
            while (after > offset && buffer[after - 1] != '\n' && buffer[after - 1] != '\r') {
                after--;
            }
            length = after > offset ? offset + read - after : length + Math.max(0, read);
            if (length > LONGEST_RECORD) {
                throw new UnreadableFile("no_table");
            }
            return read;
        }
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
