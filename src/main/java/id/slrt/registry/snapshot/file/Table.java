package id.slrt.registry.snapshot.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The rows of a file, one after the other; only one of them is in memory. */
public interface Table extends Closeable, Iterator<Cells> {
    /** How much of the file has been read, 0 to 100; 0 when that cannot be told. */
    int percent();

    /** csv or xlsx: the format in which rows of it are sent back. */
    String format();

    /**
     * Goes on to the next sheet of a workbook, where the first holds instructions; false when there is none.
     *
     * @throws UnreadableFile when it cannot be read
     */
    default boolean nextSheet() {
        return false;
    }

    /** What stands between the cells of a line, where that is a question. */
    default char separator() {
        return ',';
    }

    /**
     * Opens a CSV or XLSX file, told apart by what is in it.
     *
     * @throws UnreadableFile when it is neither
     */
    static Table open(Path file) throws IOException {
        byte[] start = new byte[4];
        int read;
        try (var in = Files.newInputStream(file)) {
            read = in.readNBytes(start, 0, 4);
        }
        if (read < 2) {
            throw new UnreadableFile("empty");
        }
        if (start[0] == 'P' && start[1] == 'K') {
            return XlsxTable.open(file);
        }
        if ((start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf) {
            throw new UnreadableFile("old_excel");
        }
        return CsvTable.open(file);
    }
}
