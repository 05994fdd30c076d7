package id.slrt.district;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files of a district pack: CSV with a header row, and {@code district.yml}. What whoever applies them should know is
 * collected in {@code notes}.
 */
public record PackFiles(Path directory, List<String> notes) {

    public PackFiles(Path directory) {
        this(directory, new ArrayList<>());
    }

    /** Something to be told after the pack was applied: what it replaced, what it left alone. */
    public void note(String line) {
        notes.add(line);
    }

    /** @throws IllegalArgumentException when the pack does not have the file, or nothing in it */
    void require(String file) {
        Path path = directory.resolve(file);
        if (!Files.isRegularFile(path) || path.toFile().length() == 0) {
            throw new IllegalArgumentException(
                    "the district pack " + directory + " has no " + file + ": nothing is applied");
        }
    }

    /** The rows of a file, each made into what the caller needs; none when the pack does not have the file. */
    public <T> List<T> rows(String file, Function<Row, T> make) {
        Path path = directory.resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                        .ofNamedCsvRecord(path);
                Stream<NamedCsvRecord> records = reader.stream()) {
            return records.map(csv -> make.apply(new Row(file, csv))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    Map<String, Object> settings() {
        Path path = directory.resolve("district.yml");
        try (var reader = Files.newBufferedReader(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("no district pack in " + directory + ": cannot read district.yml", e);
        }
    }

    /** One row; an error names file, line and column. */
    public record Row(String file, NamedCsvRecord csv) {
        private static final int MOST = 999_999;

        public String text(String column) {
            String value = optional(column);
            if (value == null) {
                throw new IllegalArgumentException(
                        file + " line " + csv.getStartingLineNumber() + ": " + column + " is empty");
            }
            return value;
        }

        public @Nullable String optional(String column) {
            return csv.findField(column)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .orElse(null);
        }

        /** A whole number from 0 to {@value #MOST}: days, ages, quarters, years. */
        public @Nullable Integer number(String column) {
            String value = optional(column);
            try {
                Integer number = value == null ? null : Integer.valueOf(value);
                if (number != null && (number < 0 || number > MOST)) {
                    throw new IllegalArgumentException(file + " line " + csv.getStartingLineNumber() + ": " + column
                            + " is 0 to " + MOST + ": " + value);
                }
                return number;
            } catch (NumberFormatException _) {
                throw new IllegalArgumentException(file + " line " + csv.getStartingLineNumber() + ": " + column
                        + " is no whole number: " + value);
            }
        }

        public boolean yes(String column) {
            return "yes".equalsIgnoreCase(optional(column));
        }
    }
}
