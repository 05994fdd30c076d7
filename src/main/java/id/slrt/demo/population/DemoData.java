package id.slrt.demo.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the plain CSV files under {@code /demo}: a header row, no quotes, no commas inside a value. */
final class DemoData {
    private DemoData() {}

    static List<String[]> rows(String file) {
        var stream = Objects.requireNonNull(DemoData.class.getResourceAsStream("/demo/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
