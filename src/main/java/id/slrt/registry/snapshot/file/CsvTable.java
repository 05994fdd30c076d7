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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A CSV file; separator and encoding are found out from it. */
final class CsvTable implements Table {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int LINES_LOOKED_AT = 12;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

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
        List<String> lines = firstLines(text);
        String header = lines.getFirst();
        text.reset();
        char separator;
        int skipped = 0;
        if (header.matches("(?i)sep=.")) {
            separator = header.charAt(4);
            skipped = 1;
            text.readLine();
        } else {
            separator = mostRegular(lines);
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

    /** As far as they go within what can be read twice; the whole file may be one line. */
    private static List<String> firstLines(Reader text) throws IOException {
        char[] start = new char[LONGEST_HEADER - 2];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
            read = text.read(start, length, start.length - length);
        }
        List<String> lines =
                new String(start, 0, length).lines().limit(LINES_LOOKED_AT).toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    /**
     * The one that most lines have as many of as the line before, for a title above the header has none, and an address has
     * commas of its own; when that does not decide, the one that a line has most of.
     */
    private static char mostRegular(List<String> lines) {
        List<String> bare = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> QUOTED.matcher(line).replaceAll(""))
                .toList();
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            int order = Long.compare(regular(bare, candidate), regular(bare, best));
            if (order > 0 || order == 0 && most(bare, candidate) > most(bare, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long regular(List<String> lines, char separator) {
        return IntStream.range(1, lines.size())
                .filter(i -> count(lines.get(i), separator) > 0)
                .filter(i -> count(lines.get(i), separator) == count(lines.get(i - 1), separator))
                .count();
    }

    private static long most(List<String> lines, char separator) {
        return lines.stream().mapToLong(line -> count(line, separator)).max().orElse(0);
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
        return new Cells(line + skipped, Cells.sent(row.getFields()), new BitSet(), quotes.isStray(line));
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
