package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Issue 15, C9: what an operator may set is written down once, and reaches the program from a container too. */
class SettingsTest {
    private static final String NAME = "((?:SLRT|TWILIO|SMTP)_[A-Z_]+)";
    /** Of the scripts and the tests. */
    private static final Set<String> NOT_OF_THE_PROGRAM = Set.of("SLRT_JAVA_OPTS");

    @Test
    void theManualNamesEverySettingOfTheProgramAndNoOther() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String file : List.of("src/main/resources/application.yml", "src/main/resources/logback.xml")) {
            read.addAll(found("\\$\\{" + NAME, Files.readString(Path.of(file))));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                read.addAll(found("\"" + NAME + "\"", Files.readString(file)));
            }
        }
        read.removeAll(NOT_OF_THE_PROGRAM);
        assertThat(written()).isEqualTo(read);
    }

    @Test
    void composePassesEverySettingOn() throws IOException {
        Map<String, Object> program = service("slrt");

        assertThat(program).containsEntry("env_file", ".env");
        assertThat(written()).containsAll(((Map<String, ?>) program.get("environment")).keySet());
        assertThat(written()).containsAll(found("(?m)^#?" + NAME + "=", Files.readString(Path.of(".env.example"))));
    }

    /** Issue 15, C2 */
    @Test
    void composeHasAPlaceForBackupsAndTheCommandThatMakesThem() throws IOException {
        Map<String, Object> program = service("slrt");

        assertThat(program.get("volumes").toString()).contains("backups:/srv/slrt/backups");
        assertThat(program.get("build").toString()).contains("/usr/local/bin/slrt", "ENTRYPOINT [\"slrt\"]");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml().load(in);
            return ((Map<String, Map<String, Object>>) compose.get("services")).get(name);
        }
    }

    /** The first two columns of the table "Settings". */
    private static Set<String> written() throws IOException {
        String manual = Files.readString(Path.of("docs/operating.md"));
        int begin = manual.indexOf("## Settings");
        Set<String> names = new TreeSet<>();
        for (String line :
                manual.substring(begin, manual.indexOf("\n## ", begin)).split("\n")) {
            if (line.startsWith("| `")) {
                names.addAll(found("`" + NAME + "`", line.split("\\|")[1]));
            }
        }
        return names;
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
