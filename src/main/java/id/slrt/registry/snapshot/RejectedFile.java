package id.slrt.registry.snapshot;

import id.slrt.registry.snapshot.file.Cells;
import id.slrt.registry.snapshot.file.Fault;
import id.slrt.registry.snapshot.file.Header;
import id.slrt.registry.snapshot.file.Table;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rejected rows as they were sent, in a file like the one sent, with a column that says what is wrong: to be mended
 * and sent again. The file is read once more for it, so that staging need not keep every row as it was.
 */
@Singleton
class RejectedFile {
    private static final String COLUMN = "KESALAHAN";
    private static final int PORTION = 5_000;

    private final Connections connections;
    private final AliasTable aliases;
    private final Text text;

    RejectedFile(Connections connections, AliasTable aliases, Text text) {
        this.connections = connections;
        this.aliases = aliases;
        this.text = text;
    }

    private record Faulty(int line, String fault) {}

    void write(long importId, Path sent, Path to) {
        try {
            Files.deleteIfExists(to);
            Iterator<Faulty> faulty = faulty(importId);
            if (!faulty.hasNext()) {
                return;
            }
            Path part = to.resolveSibling(to.getFileName() + ".part");
            try (Table table = Table.open(sent);
                    Rejects rejects = Rejects.open(part, table.format(), table.separator())) {
                rejects.put(Header.find(table, aliases.read()).cells(), COLUMN);
                copy(table, faulty, rejects);
            }
            Files.move(part, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Table table, Iterator<Faulty> faulty, Rejects rejects) throws IOException {
        Faulty next = faulty.next();
        while (table.hasNext()) {
            Cells cells = table.next();
            if (cells.line() == next.line()) {
                rejects.put(cells, words(next.fault(), Text.ID));
                if (!faulty.hasNext()) {
                    return;
                }
                next = faulty.next();
            }
        }
    }

    /** What is wrong, in words. */
    String words(String faults, Locale locale) {
        return Fault.split(faults).stream()
                .map(fault -> (fault.column() == null ? "" : fault.column() + ": ") + words(fault, locale))
                .collect(Collectors.joining(" "));
    }

    private String words(Fault fault, Locale locale) {
        String key = "import.fault." + fault.code();
        return fault.arg() == null ? text.of(locale, key) : text.of(locale, key, fault.arg());
    }

    /** All of them in the order of their lines, read in portions. */
    private Iterator<Faulty> faulty(long importId) {
        return new Iterator<>() {
            private List<Faulty> portion = portion(importId, 0);
            private int at;

            @Override
            public boolean hasNext() {
                return at < portion.size();
            }

            @Override
            public Faulty next() {
                Faulty one = portion.get(at++);
                if (at == PORTION) {
                    portion = portion(importId, one.line());
                    at = 0;
                }
                return one;
            }
        };
    }

    private List<Faulty> portion(long importId, int after) {
        return connections.run(sql -> sql.list(
                "SELECT line, fault FROM import_fault WHERE import_id = ? AND line > ? ORDER BY line LIMIT " + PORTION,
                row -> new Faulty(row.getInt(1), row.getString(2)),
                importId,
                after));
    }

    /** The first few, for a page: line and words. */
    List<RejectedRow> first(long importId, int most, Locale locale) {
        return connections.run(sql -> sql.list(
                "SELECT line, fault FROM import_fault WHERE import_id = ? ORDER BY line LIMIT " + most,
                row -> new RejectedRow(row.getInt(1), words(row.getString(2), locale)),
                importId));
    }
}
