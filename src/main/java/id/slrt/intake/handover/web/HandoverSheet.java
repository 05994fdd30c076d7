package id.slrt.intake.handover.web;

import id.slrt.intake.handover.NewHandover.Found;
import id.slrt.registry.snapshot.file.Cells;
import id.slrt.registry.snapshot.file.Table;
import id.slrt.registry.snapshot.file.UnreadableFile;
import id.slrt.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of the grid from a CSV or XLSX file, by the names of its columns or, without a header, in the grid's order. */
final class HandoverSheet {
    private static final int MOST = 61;
    private static final int NIK_LENGTH = 16;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("nama", "name"),
            Map.entry("name", "name"),
            Map.entry("jk", "sex"),
            Map.entry("jnskel", "sex"),
            Map.entry("jeniskelamin", "sex"),
            Map.entry("sex", "sex"),
            Map.entry("umur", "age"),
            Map.entry("usia", "age"),
            Map.entry("age", "age"),
            Map.entry("kategori", "ppks"),
            Map.entry("kategorippks", "ppks"),
            Map.entry("jenispmks", "ppks"),
            Map.entry("ppks", "ppks"),
            Map.entry("keadaan", "situation"),
            Map.entry("kondisi", "situation"),
            Map.entry("condition", "situation"),
            Map.entry("situation", "situation"),
            Map.entry("ciri", "description"),
            Map.entry("ciriciri", "description"),
            Map.entry("keterangan", "description"),
            Map.entry("description", "description"),
            Map.entry("layanan", "service"),
            Map.entry("kebutuhan", "service"),
            Map.entry("service", "service"),
            Map.entry("nik", "nik"));

    private HandoverSheet() {}

    /** @throws Problem 422 at {@code file} when it cannot be read */
    static List<Found> read(InputStream content) {
        try {
            Path file = Files.createTempFile("handover", ".tmp");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                try (Table table = Table.open(file)) {
                    return rows(table);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (UnreadableFile _) {
            throw Problem.invalid("file", "handover_file");
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }

    private static List<Found> rows(Table table) {
        List<Found> rows = new ArrayList<>();
        Map<Integer, String> columns = new HashMap<>();
        while (table.hasNext() && rows.size() < MOST) {
            Cells cells = table.next();
            if (cells.isBlank()) {
                continue;
            }
            if (columns.isEmpty()) {
                columns.putAll(header(cells));
                if (!columns.isEmpty()) {
                    continue;
                }
                for (int i = 0; i < HandoverForm.COLUMNS.size(); i++) {
                    columns.put(i, HandoverForm.COLUMNS.get(i));
                }
            }
            rows.add(row(cells, columns));
        }
        if (rows.isEmpty()) {
            throw Problem.invalid("file", "handover_file_empty");
        }
        return rows;
    }

    private static Map<Integer, String> header(Cells cells) {
        Map<Integer, String> columns = new HashMap<>();
        for (int i = 0; i < cells.values().size(); i++) {
            String name = NAMES.get(cells.at(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""));
            if (name != null && !columns.containsValue(name)) {
                columns.put(i, name);
            }
        }
        return columns.size() < 2 ? Map.of() : columns;
    }

    private static Found row(Cells cells, Map<Integer, String> columns) {
        Map<String, String> row = new HashMap<>();
        columns.forEach((index, column) -> {
            String value = cells.at(index).strip();
            // Excel rounds the sixteenth digit of a number: marked, so that it is refused and typed again
            boolean rounded = column.equals("nik")
                    && cells.numbers().get(index)
                    && value.length() == NIK_LENGTH
                    && value.endsWith("0");
            row.put(column, rounded ? value + "?" : value);
        });
        return HandoverForm.found(row);
    }
}
