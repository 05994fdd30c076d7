package id.slrt.shared;

import io.micronaut.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * What every workbook has: a sheet with a bold, frozen head, and a second that says what it shows. Text gets into any
 * sheet through here alone, so that no cell becomes a formula by what somebody wrote.
 */
public final class Workbooks {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS_IN_MEMORY = 1000;

    private Workbooks() {}

    /** An answer that the browser saves as a file. */
    public static HttpResponse<byte[]> download(String name, byte[] workbook) {
        return HttpResponse.ok(workbook)
                .contentType(MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store");
    }

    /** Writes the rows below the head, from row 1 on. */
    public interface Filling {
        void fill(Worksheet sheet) throws IOException;
    }

    /**
     * @param columns names of the columns
     * @param widths in characters, one for each column
     * @param about lines of the second sheet, name and value
     */
    public static byte[] make(
            String title, List<String> columns, List<Integer> widths, Filling filling, Map<String, Object> about) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "SLRT", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            for (int column = 0; column < columns.size(); column++) {
                sheet.width(column, widths.get(column));
                put(sheet, 0, column, columns.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
            }
            filling.fill(sheet);
            sheet.finish();
            Worksheet explanation = workbook.newWorksheet("SLRT");
            int row = 0;
            for (Map.Entry<String, Object> line : about.entrySet()) {
                put(explanation, row, 0, line.getKey());
                explanation.style(row, 0).bold().set();
                put(explanation, row++, 1, line.getValue());
            }
            explanation.width(0, 24);
            explanation.width(1, 60);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As what it is: a number, a date, or text; nothing for null. */
    public static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // an empty cell
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            default -> sheet.value(row, column, CellText.safe(value.toString()));
        }
    }

    /** Text that is written out at once: that of {@link #put} is held in memory, for it may occur again. */
    public static void text(Worksheet sheet, int row, int column, @Nullable String value) {
        if (value != null) {
            sheet.inlineString(row, column, CellText.safe(value));
        }
    }

    /** What is put into this cell afterwards opens this address. */
    public static void link(Worksheet sheet, int row, int column, String address) {
        sheet.hyperlink(row, column, new HyperLink(address, address));
    }

    /** Hands rows on to the file now and then, so that a long list does not fill the memory. */
    public static void flush(Worksheet sheet, int row) throws IOException {
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }
}
