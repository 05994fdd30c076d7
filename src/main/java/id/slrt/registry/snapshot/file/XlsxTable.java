package id.slrt.registry.snapshot.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file. Its texts that occur more than once are held in memory by the library. */
final class XlsxTable implements Table {
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[A-Z]+\\d+:[A-Z]+(\\d+)\"");
    /** What Excel writes for dates counts days from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** Of shared texts and styles unpacked, which the library holds in memory: this and some more for what is around it. */
    private static final long MOST_IN_MEMORY = 200L << 20;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int expected;
    private int line;

    private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream, int expected) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.expected = expected;
    }

    static XlsxTable open(Path file) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            if (inMemory(file) > MOST_IN_MEMORY) {
                throw new UnreadableFile("xlsx_big", Long.toString(MOST_IN_MEMORY >> 20));
            }
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), true));
            return new XlsxTable(workbook, workbook.getFirstSheet().openStream(), rows(file));
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw e instanceof UnreadableFile refusal ? refusal : new UnreadableFile("broken_xlsx");
        }
    }

    /** Bytes of everything but the sheets, which are read row by row. */
    private static long inMemory(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().startsWith("xl/")
                            && entry.getName().endsWith(".xml")
                            && !entry.getName().startsWith("xl/worksheets/"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
        }
    }

    /** Without styles nothing in it is a date; the library insists on them when asked for formats. */
    private static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    /** What the sheet says of its size; 0 when it says nothing. */
    private static int rows(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            if (sheet == null) {
                return 0;
            }
            try (var in = zip.getInputStream(sheet)) {
                Matcher found = DIMENSION.matcher(new String(in.readNBytes(4096), StandardCharsets.UTF_8));
                return found.find() ? Integer.parseInt(found.group(1)) : 0;
            }
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException _) {
            throw new UnreadableFile("broken_xlsx");
        }
    }

    @Override
    public Cells next() {
        Row row = rows.next();
        line = row.getRowNum();
        List<String> values = new ArrayList<>(row.getCellCount());
        BitSet numbers = new BitSet();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell != null && cell.getType() == CellType.NUMBER) {
                boolean date = isDate(cell);
                values.add(
                        date ? date(cell) : cell.asNumber().stripTrailingZeros().toPlainString());
                numbers.set(i, !date);
            } else {
                String text = cell == null ? null : cell.getText();
                values.add(text == null ? "" : text);
            }
        }
        return new Cells(line, values, numbers, false);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && format.indexOf('y') >= 0 && format.indexOf('d') >= 0;
    }

    private String date(Cell cell) {
        LocalDate zero = workbook.isDate1904() ? DAY_ZERO_1904 : DAY_ZERO;
        long days = cell.asNumber().longValue();
        return Math.abs(days) > 100_000
                ? Long.toString(days)
                : zero.plusDays(days).toString();
    }

    @Override
    public int percent() {
        return expected == 0 ? 0 : (int) Math.min(100, line * 100L / expected);
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
