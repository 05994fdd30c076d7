package id.slrt.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What every CSV that leaves the program is written with: no cell of it is a formula. */
public final class CsvFile implements Closeable {
    private final CsvWriter writer;

    public CsvFile(Writer out, char separator) {
        this.writer = CsvWriter.builder().fieldSeparator(separator).build(out);
    }

    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CellText::safe).toList());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
