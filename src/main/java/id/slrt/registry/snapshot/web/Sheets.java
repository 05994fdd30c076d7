package id.slrt.registry.snapshot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A long list over as many sheets as it needs; rows are handed on to the file now and then. */
final class Sheets {
    /** Of Excel, without the head. */
    static final int MOST_ROWS = 1_048_575;

    private static final int ROWS_IN_MEMORY = 1_000;

    private final Workbook workbook;
    private final String title;
    private final int most;
    private final Consumer<Worksheet> head;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    Sheets(Workbook workbook, String title, int most, Consumer<Worksheet> head) {
        this.workbook = workbook;
        this.title = title;
        this.most = most;
        this.head = head;
        this.sheet = workbook.newWorksheet(title);
        head.accept(sheet);
    }

    /** The sheet for the next line, which goes into {@link #row}. */
    Worksheet next() {
        try {
            if (row == most) {
                sheet.finish();
                sheet = workbook.newWorksheet(title + " " + ++sheets);
                head.accept(sheet);
                row = 0;
            } else if (row > 0 && row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
            row++;
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int row() {
        return row;
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
