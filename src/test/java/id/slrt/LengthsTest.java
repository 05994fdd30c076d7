package id.slrt;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Issue 15, A1: nothing is cut on its way into a column, and no statement hides that it was. */
@MicronautTest(transactional = false)
class LengthsTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern GIVEN = Pattern.compile(
            "inputs\\s*\\.(?:required|optional)\\(([^;{}]*?),\\s*((?:[A-Z]\\w*\\.)?[A-Z_]{3,}|\\d+)\\)");
    private static final Pattern IGNORE = Pattern.compile(
            "\\b(?:INSERT|UPDATE|LOAD DATA[^;\"]*)\\s+IGNORE\\b|\\bREPLACE INTO\\b", Pattern.CASE_INSENSITIVE);

    @Inject
    JdbcOperations jdbc;

    /** {@code ON DUPLICATE KEY UPDATE} passes over a row that is there, and over nothing else. */
    @Test
    void noStatementIgnoresWhatIsWrongWithARow() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(SOURCES)) {
            Matcher ignore = IGNORE.matcher(Files.readString(file));
            while (ignore.find()) {
                found.add(file + ": " + ignore.group());
            }
        }
        assertThat(found).isEmpty();
    }

    /** A new field of a form is added to lengths.txt with the columns that it goes to. */
    @Test
    void whatAFormMayBringFitsItsColumns() throws IOException {
        Map<String, List<String>> columns = columnsOfFields();
        Map<String, Long> widths = widths();
        List<String> wrong = new ArrayList<>();
        for (Path file : files(SOURCES.resolve("java"))) {
            String source = Files.readString(file);
            String type = file.getFileName().toString().replace(".java", "");
            Matcher given = GIVEN.matcher(source);
            while (given.find()) {
                String field = type + " " + field(given.group(1));
                long longest = number(given.group(2), source);
                for (String column : columns.getOrDefault(field, List.of("not in lengths.txt"))) {
                    if (!column.equals("-") && widths.getOrDefault(column, 0L) < longest) {
                        wrong.add("%s of %d: %s of %d"
                                .formatted(field, longest, column, widths.getOrDefault(column, 0L)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String field(String arguments) {
        String first = arguments.split(",", 2)[0].strip();
        List<String> literals = Pattern.compile("\"([^\"]+)\"")
                .matcher(first)
                .results()
                .map(one -> one.group(1))
                .toList();
        return literals.isEmpty() ? first : literals.getLast();
    }

    /** The number itself, or of the constant that it names. */
    private static long number(String written, String source) throws IOException {
        if (written.matches("\\d+")) {
            return Long.parseLong(written);
        }
        int dot = written.indexOf('.');
        String where = dot < 0 ? source : sourceOf(written.substring(0, dot));
        Matcher constant = Pattern.compile("int " + written.substring(dot + 1) + " = (\\d+);")
                .matcher(where);
        assertThat(constant.find()).as(written).isTrue();
        return Long.parseLong(constant.group(1));
    }

    private static String sourceOf(String type) throws IOException {
        for (Path file : files(SOURCES.resolve("java"))) {
            if (file.endsWith(type + ".java")) {
                return Files.readString(file);
            }
        }
        throw new IllegalArgumentException(type);
    }

    private static Map<String, List<String>> columnsOfFields() throws IOException {
        Map<String, List<String>> columns = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/lengths.txt"))) {
            if (!line.startsWith("#")) {
                List<String> words = List.of(line.split(" "));
                columns.put(words.get(0) + " " + words.get(1), words.subList(2, words.size()));
            }
        }
        return columns;
    }

    private Map<String, Long> widths() {
        return Objects.requireNonNull(jdbc.execute(connection -> {
            Map<String, Long> widths = new HashMap<>();
            try (ResultSet rows = connection.createStatement().executeQuery("""
                    SELECT table_name, column_name, character_maximum_length FROM information_schema.columns
                    WHERE table_schema = DATABASE() AND character_maximum_length IS NOT NULL""")) {
                while (rows.next()) {
                    widths.put(rows.getString(1) + "." + rows.getString(2), rows.getLong(3));
                }
            }
            return widths;
        }));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList();
        }
    }
}
