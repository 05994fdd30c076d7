package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text is missing in either language or stands twice, and templates hold no text of their own. */
class TextsTest {
    private static final Pattern USED = Pattern.compile("\\.t\\(\"([a-z_.A-Z]+)\"[,)]");
    private static final Pattern WORDS = Pattern.compile(">\\s*([A-Za-z]{3,} ?[A-Za-z]*)\\s*<");

    private final Text text = new Text();

    @Test
    void everyTextIsThereInBothLanguages() {
        for (String bundle : Text.BUNDLES) {
            assertThat(new TreeSet<>(keys(bundle, "en"))).as(bundle).isEqualTo(new TreeSet<>(keys(bundle, "id")));
        }
    }

    /** Of two the last would count, or the one of the later file. */
    @Test
    void noTextStandsTwice() {
        for (String language : List.of("en", "id")) {
            Set<String> seen = new HashSet<>();
            List<String> twice = new ArrayList<>();
            for (String bundle : Text.BUNDLES) {
                Path file = Path.of("src/main/resources/i18n", bundle + "_" + language + ".properties");
                read(file)
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add);
            }
            assertThat(twice).as(language).isEmpty();
        }
    }

    @Test
    void everyTextATemplateAsksForIsThere() {
        for (Path template : templates()) {
            Matcher used = USED.matcher(read(template));
            while (used.find()) {
                assertThat(text.has(Text.ID, used.group(1)))
                        .as(template + " uses " + used.group(1))
                        .isTrue();
            }
        }
    }

    @Test
    void templatesHoldNoWords() {
        for (Path template : templates()) {
            List<String> found = new ArrayList<>();
            Matcher words = WORDS.matcher(read(template).replaceAll("\\$\\{[^}]*}", ""));
            while (words.find()) {
                found.add(words.group(1));
            }
            found.removeAll(List.of("SLRT", "Enter", "Ctrl", "Esc"));
            assertThat(found).as(template.toString()).isEmpty();
        }
    }

    private static List<String> keys(String bundle, String language) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return List.copyOf(ResourceBundle.getBundle("i18n." + bundle, Locale.of(language), control)
                .keySet());
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
