package id.slrt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts, style sheet, SQL and the recipes for contributors: what no compiler looks at. */
class RepositoryFilesTest {
    private static final int LINE = 160;
    /** Texts of messages stand in migrations, and a migration is never edited. */
    private static final int LINE_OF_SQL = 200;

    private static final Pattern PATH =
            Pattern.compile("(?<![\\w/.])(?:src|docs|config|scripts|\\.github)/[\\w./-]*[\\w-]");

    @Test
    void everyScriptStopsAtTheFirstFailureAndDescribesItself() throws IOException {
        for (Path script : files("scripts", 1)) {
            List<String> lines = Files.readAllLines(script);
            assertThat(script).isExecutable();
            assertThat(lines.get(0)).as(script.toString()).isEqualTo("#!/usr/bin/env bash");
            assertThat(lines.get(1)).as(script.toString()).startsWith("# DOC: ");
            assertThat(lines.get(2)).as(script.toString()).isEqualTo("set -euo pipefail");
        }
    }

    @Test
    void everyScriptIsValidBash() throws IOException, InterruptedException {
        for (Path script : files("scripts", 2)) {
            Process bash = new ProcessBuilder("bash", "-n", script.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bash.waitFor()).as(said).isZero();
        }
    }

    @Test
    void linesAreShortEnoughToCompareSideBySide() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Path> files = new ArrayList<>(files("scripts", 2));
        files.addAll(files("src/main/resources", Integer.MAX_VALUE));
        files.addAll(files("src/test/resources", Integer.MAX_VALUE));
        for (Path file : files) {
            String name = file.toString();
            int limit = name.endsWith(".sql") ? LINE_OF_SQL : LINE;
            if (name.startsWith("scripts") || name.matches(".*\\.(sql|css|js)")) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.length() > limit)
                        .forEach(line -> tooLong.add(name + ": " + line));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPathThatContributorsAreToldIsThere() throws IOException {
        for (String page : List.of("CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md")) {
            List<String> missing = PATH.matcher(Files.readString(Path.of(page)))
                    .results()
                    .map(found -> found.group())
                    .filter(path -> !Files.exists(Path.of(path)))
                    .toList();
            assertThat(missing).as(page).isEmpty();
        }
    }

    private static List<Path> files(String root, int depth) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(root), depth)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
