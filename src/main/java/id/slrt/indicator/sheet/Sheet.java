package id.slrt.indicator.sheet;

import id.slrt.registry.snapshot.file.Cells;
import id.slrt.registry.snapshot.file.Table;
import id.slrt.registry.snapshot.file.UnreadableFile;
import id.slrt.shared.CleanText;
import id.slrt.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a table of at most {@link #MOST_LINES} lines: XLSX, CSV of any separator and encoding, or pasted cells. */
public final class Sheet {
    public static final int MOST_LINES = 2_000;

    private static final int LINES_ABOVE = 10;

    private Sheet() {}

    /** @throws Problem 422 at {@code file} when it is no table or lacks a column */
    public static List<SheetLine> read(byte[] file, Columns columns) {
        if (file.length == 0) {
            throw Problem.invalid("file", "sheet_empty");
        }
        try {
            Path copy = Files.createTempFile("slrt-table-", ".tmp");
            try {
                Files.write(copy, file);
                try (Table table = Table.open(copy)) {
                    return lines(table, columns);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (UnreadableFile e) {
            throw Problem.invalid("file", e.code().equals("old_excel") ? "sheet_old_excel" : "sheet_unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException("a table cannot be read", e);
        }
    }

    /** As {@link #read}, of text: what a spreadsheet puts on the clipboard, or CSV. */
    public static List<SheetLine> paste(String text, Columns columns) {
        return read(text.getBytes(StandardCharsets.UTF_8), columns);
    }

    /** The lines as text that {@link #paste} reads again; numbers stay plain. */
    public static String text(List<SheetLine> lines, List<String> columns) {
        StringBuilder text = new StringBuilder(String.join("\t", columns));
        for (SheetLine line : lines) {
            text.append('\n')
                    .append(columns.stream()
                            .map(column -> line.cell(column).replaceAll("[\\t\\r\\n\"]+", " "))
                            .collect(Collectors.joining("\t")));
        }
        return text.append('\n').toString();
    }

    private static List<SheetLine> lines(Table table, Columns columns) {
        Map<Integer, String> places = header(table, columns);
        List<SheetLine> lines = new ArrayList<>();
        while (table.hasNext()) {
            Cells cells = table.next();
            if (cells.isBlank()) {
                continue;
            }
            if (lines.size() == MOST_LINES) {
                throw Problem.invalid("file", "sheet_long", MOST_LINES);
            }
            lines.add(line(cells, places));
        }
        if (lines.isEmpty()) {
            throw Problem.invalid("file", "sheet_empty");
        }
        return lines;
    }

    private static SheetLine line(Cells cells, Map<Integer, String> places) {
        Map<String, String> named = new HashMap<>();
        Set<String> numeric = new HashSet<>();
        places.forEach((place, column) -> {
            String text = CleanText.line(cells.at(place)).strip();
            if (!text.isEmpty()) {
                named.put(column, text);
                if (cells.numbers().get(place)) {
                    numeric.add(column);
                }
            }
        });
        return new SheetLine(cells.line(), named, numeric);
    }

    private static Map<Integer, String> places(Cells cells, Columns columns) {
        Map<Integer, String> places = new TreeMap<>();
        for (int place = 0; place < cells.values().size(); place++) {
            int here = place;
            columns.column(CleanText.line(cells.at(place)))
                    .filter(column -> !places.containsValue(column))
                    .ifPresent(column -> places.put(here, column));
        }
        return places;
    }

    /** Titles may stand above the header, or a sheet of instructions before it; the first column of a name counts. */
    private static Map<Integer, String> header(Table table, Columns columns) {
        Map<Integer, String> best = Map.of();
        do {
            for (int i = 0; i < LINES_ABOVE && table.hasNext(); i++) {
                Map<Integer, String> places = places(table.next(), columns);
                if (places.values().containsAll(columns.required())) {
                    return places;
                }
                best = places.size() > best.size() ? places : best;
            }
        } while (table.nextSheet());
        Set<String> found = Set.copyOf(best.values());
        throw Problem.invalid(
                "file",
                "sheet_columns",
                columns.required().stream()
                        .filter(column -> !found.contains(column))
                        .collect(Collectors.joining(", ")));
    }
}
