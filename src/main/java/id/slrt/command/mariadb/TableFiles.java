package id.slrt.command.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of the tables of a schema: a definition and its data. The server serves what is left when one is gone. */
final class TableFiles {
    private static final String DEFINITION = "frm";
    private static final Set<String> DATA = Set.of("ibd", "MAD", "MYD", "CSV");
    /** What is there as soon as there is any table of the program. */
    private static final String FIRST_TABLE = "flyway_schema_history";

    private TableFiles() {}

    /** What is missing in the directory of a schema, as paths below {@code data}. */
    static List<String> missing(Path data, String schema) throws IOException {
        Path directory = data.resolve(schema);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                int dot = name.lastIndexOf('.');
                // db.opt is of the schema; temporary tables of the server begin with #
                if (dot > 0 && !name.equals("db.opt") && !name.startsWith("#")) {
                    tables.computeIfAbsent(name.substring(0, dot), _ -> new TreeSet<>())
                            .add(name.substring(dot + 1));
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
            String stem = "data/" + schema + "/" + table.getKey() + ".";
            boolean defined = table.getValue().contains(DEFINITION);
            boolean filled = table.getValue().stream().anyMatch(DATA::contains);
            if (filled && !defined) {
                missing.add(stem + DEFINITION);
            } else if (defined && !filled && !isView(directory.resolve(table.getKey() + "." + DEFINITION))) {
                missing.add(stem + (table.getValue().contains("MAI") ? "MAD" : "ibd"));
            }
        }
        if (schema.equals(Installation.SCHEMA) && !tables.isEmpty() && !tables.containsKey(FIRST_TABLE)) {
            missing.add("data/" + schema + "/" + FIRST_TABLE + "." + DEFINITION);
        }
        return missing;
    }

    private static boolean isView(Path definition) throws IOException {
        return new String(Files.readAllBytes(definition), StandardCharsets.ISO_8859_1).startsWith("TYPE=");
    }
}
