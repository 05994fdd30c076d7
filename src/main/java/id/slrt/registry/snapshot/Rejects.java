package id.slrt.registry.snapshot;

import id.slrt.registry.snapshot.file.Cells;
import id.slrt.shared.CsvFile;
import id.slrt.shared.Workbooks;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as they were sent, with one more column. */
interface Rejects extends Closeable {
    void put(Cells row, String more) throws IOException;

    static Rejects open(Path file, String format, char separator) throws IOException {
        return format.equals("xlsx") ? new Xlsx(file) : new Csv(file, separator);
    }

    /** With a byte order mark, so that Excel reads it as UTF-8. */
    final class Csv implements Rejects {
        private final CsvFile file;
        private int width;

        Csv(Path to, char separator) throws IOException {
            var out =
                    new OutputStreamWriter(new BufferedOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8);
            out.write('\ufeff');
            this.file = new CsvFile(out, separator);
        }

        @Override
        public void put(Cells row, String more) {
            List<String> values = new ArrayList<>(row.values());
            width = Math.max(width, values.size());
            while (values.size() < width) {
                values.add("");
            }
            values.add(more);
            file.row(values);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Everything as text, so that Excel cannot spoil it a second time. */
    final class Xlsx implements Rejects {
        private static final int ROWS_IN_MEMORY = 1000;

        private final OutputStream out;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int rows;
        private int width;

        Xlsx(Path file) throws IOException {
            this.out = new BufferedOutputStream(Files.newOutputStream(file));
            this.workbook = new Workbook(out, "SLRT", "1.0");
            this.sheet = workbook.newWorksheet("SLRT");
            sheet.freezePane(0, 1);
        }

        @Override
        public void put(Cells row, String more) throws IOException {
            // the head decides where the added column stands
            width = rows == 0 ? row.values().size() : width;
            for (int i = 0; i < Math.min(width, row.values().size()); i++) {
                Workbooks.text(sheet, rows, i, row.at(i));
            }
            Workbooks.text(sheet, rows, width, more);
            rows++;
            if (rows % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.close();
            // which leaves its stream open
            out.close();
        }
    }
}
