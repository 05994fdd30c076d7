package id.slrt;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No library with a fault that is known and mended ({@code advisories.csv}, which needs no network). With a network, {@code
 * scripts/advisories} asks the public database about all of them. Issue 15, B12.
 */
class LibrariesTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*?)(?:[.-]Final)?\\.jar");

    @Test
    void noLibraryIsOlderThanTheReleaseThatMendedAKnownFault() throws IOException {
        Map<String, String> libraries = libraries();
        for (NamedCsvRecord advisory : advisories()) {
            String name = advisory.getField("library");
            assertThat(libraries)
                    .as("a library of the list that is not used any more")
                    .containsKey(name);
            assertThat(compare(libraries.get(name), advisory.getField("mended")))
                    .as(
                            "%s %s: %s, mended in %s",
                            name, libraries.get(name), advisory.getField("advisory"), advisory.getField("mended"))
                    .isNotNegative();
        }
    }

    @Test
    void aLibraryOfOneFamilyHasOneVersion() {
        Map<String, String> libraries = libraries();
        for (String family : List.of("netty-", "micronaut-http", "pdfbox", "logback-", "httpcore5")) {
            assertThat(libraries.entrySet().stream()
                            .filter(library -> library.getKey().startsWith(family))
                            .map(Map.Entry::getValue)
                            .distinct())
                    .as(family)
                    .hasSize(1);
        }
    }

    private static int compare(String one, String other) {
        int[] a = numbers(one);
        int[] b = numbers(other);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int difference = Integer.compare(i < a.length ? a[i] : 0, i < b.length ? b[i] : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\d+")
                .matcher(version)
                .results()
                .mapToInt(part -> Integer.parseInt(part.group()))
                .toArray();
    }

    private static List<NamedCsvRecord> advisories() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/advisories.csv"))) {
            return reader.stream().toList();
        }
    }

    private static Map<String, String> libraries() {
        Map<String, String> versions = new HashMap<>();
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream.of(given.split(File.pathSeparator))
                .map(path -> JAR.matcher(Path.of(path).getFileName().toString()))
                .filter(Matcher::matches)
                .forEach(jar -> versions.put(jar.group(1), jar.group(2)));
        assertThat(versions).hasSizeGreaterThan(100);
        return versions;
    }
}
