package id.slrt.registry.snapshot.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a workbook can be read at all with the memory there is. The library makes a list as long as a cell's column
 * says and holds each cell and the shared texts whole; so the file is looked through before, in a stream.
 */
final class XlsxLimits {
    private static final int MEGABYTE = 1 << 20;
    /** Of what the library holds in memory; less where the program may use less. */
    private static final long MOST_IN_MEMORY =
            Math.min(200L * MEGABYTE, Runtime.getRuntime().maxMemory() / 4);

    private static final int LAST_COLUMN = 16_384;
    /** One cell, or one shared text; Excel itself stops at 32,767 letters. */
    private static final int LONGEST_CELL = MEGABYTE;

    private long cell;
    private long tag;
    private boolean inCell;
    private boolean closing;
    private int cells;
    private int column;
    private Where where = Where.TEXT;
    private char quote;
    private boolean cellTag;
    private int name;

    private enum Where {
        TEXT,
        NAME,
        TAG,
        /** At the letters an attribute begins with. */
        LETTERS,
        DIGITS,
        VALUE
    }

    private XlsxLimits() {}

    /** @throws UnreadableFile when it cannot */
    static void check(Path file) throws IOException {
        long held = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith("xl/") && name.endsWith(".xml")) {
                    boolean sheet = name.startsWith("xl/worksheets/");
                    boolean looked = sheet || name.equalsIgnoreCase("xl/sharedStrings.xml");
                    try (InputStream in = zip.getInputStream(entry)) {
                        long size = new XlsxLimits().scan(in, looked, sheet ? Long.MAX_VALUE : MOST_IN_MEMORY - held);
                        held += sheet ? 0 : size;
                    }
                }
            }
        }
    }

    private long scan(InputStream in, boolean looked, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                throw new UnreadableFile("xlsx_big", Long.toString(MOST_IN_MEMORY / MEGABYTE));
            }
            for (int i = 0; looked && i < read; i++) {
                see((char) (buffer[i] & 0xFF));
            }
        }
        return size;
    }

    private void see(char c) {
        tag++;
        cell += inCell ? 1 : 0;
        if (tag > LONGEST_CELL || cell > LONGEST_CELL || c == 0) { // zeros: an encoding that hides what is looked for
            throw new UnreadableFile("xlsx_cell");
        }
        switch (where) {
            case TEXT -> {
                if (c == '<') {
                    where = Where.NAME;
                    name = 0;
                    tag = 0;
                    closing = false;
                }
            }
            case NAME -> name(c);
            case TAG -> {
                if (c == '>') {
                    where = Where.TEXT;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                    column = 0;
                    where = cellTag ? Where.LETTERS : Where.VALUE;
                }
            }
            default -> value(c);
        }
    }

    /** The names that matter have up to three letters. */
    private void name(char c) {
        if (c == ':') {
            name = 0;
        } else if (c == '/' && name == 0) {
            closing = true;
        } else if (Character.isLetterOrDigit(c)) {
            name = name > 0xFFFFFF ? -1 : name < 0 ? -1 : name << 8 | c;
        } else {
            begin(c);
        }
    }

    private void begin(char c) {
        cellTag = name == 'c' && !closing;
        boolean row = name == ('r' << 16 | 'o' << 8 | 'w');
        if (row || name == 'c' || name == ('s' << 8 | 'i')) {
            inCell = !row && !closing;
            cell = 0;
            cells = row ? 0 : cells + (cellTag ? 1 : 0);
            if (cells > LAST_COLUMN) {
                throw new UnreadableFile("xlsx_cell");
            }
        }
        where = c == '>' ? Where.TEXT : Where.TAG;
    }

    private void value(char c) {
        if (c == quote) {
            if (where == Where.DIGITS && column > LAST_COLUMN) {
                throw new UnreadableFile("xlsx_cell");
            }
            where = Where.TAG;
        } else if (where == Where.LETTERS && c >= 'A' && c <= 'Z') {
            column = Math.min(column * 26 + (c - 'A' + 1), 1 << 20);
        } else if (where != Where.VALUE) {
            where = c >= '0' && c <= '9' ? Where.DIGITS : Where.VALUE;
        }
    }
}
