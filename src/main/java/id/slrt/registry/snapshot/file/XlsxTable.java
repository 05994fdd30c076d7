package id.slrt.registry.snapshot.file;

import id.slrt.shared.CellText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX file, from its first sheet on. Its texts that occur more than once are held in memory by the library. */
final class XlsxTable implements Table {
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[A-Z]+\\d+:[A-Z]+(\\d+)\"");
    /** What Excel writes for dates counts days from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int LEAP_1900 = 60;
    /** Of a number format: text in quotation marks, colours and languages in brackets, a sign after a backslash. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private final ReadableWorkbook workbook;
    private final Iterator<Sheet> sheets;
    private Stream<Row> stream = Stream.empty();
    private Iterator<Row> rows = stream.iterator();
    private int expected;
    private int line;

    private XlsxTable(ReadableWorkbook workbook, int expected) throws IOException {
        this.workbook = workbook;
        this.sheets = workbook.getSheets().iterator();
        open(sheets.next());
        this.expected = expected;
    }

    private void open(Sheet sheet) throws IOException {
        stream.close();
        stream = sheet.openStream();
        rows = stream.iterator();
        line = 0;
        expected = 0;
    }

    @Override
    public boolean nextSheet() {
        while (sheets.hasNext()) {
            Sheet sheet = sheets.next();
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                try {
                    open(sheet);
                } catch (IOException _) {
                    throw new UnreadableFile("broken_xlsx");
                }
                return true;
            }
        }
        return false;
    }

    static XlsxTable open(Path file) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            XlsxLimits.check(file);
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), true));
            return new XlsxTable(workbook, rows(file));
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw e instanceof UnreadableFile refusal ? refusal : new UnreadableFile("broken_xlsx");
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
        } catch (ExcelReaderException | NumberFormatException _) {
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
                values.add(text == null ? "" : CellText.original(text));
            }
        }
        return new Cells(line, values, numbers, false);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        if (id != null && (id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58)) {
            return true; // dates of Excel in other languages
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String signs = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return signs.indexOf('y') >= 0 && signs.indexOf('d') >= 0;
    }

    private String date(Cell cell) {
        long days = cell.asNumber().longValue();
        if (Math.abs(days) > 100_000) {
            return Long.toString(days);
        }
        if (workbook.isDate1904()) {
            return DAY_ZERO_1904.plusDays(days).toString();
        }
        if (days == 0) {
            return ""; // an empty cell that was formatted as a date
        }
        // Excel counts a 29 February 1900, which there never was
        return days == LEAP_1900
                ? "1900-02-29"
                : DAY_ZERO.plusDays(days > 0 && days < LEAP_1900 ? days + 1 : days)
                        .toString();
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
