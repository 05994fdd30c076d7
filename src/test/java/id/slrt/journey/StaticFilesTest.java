package id.slrt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A browser passes over a rule it cannot read without a word; here it is asked. */
@MicronautTest(transactional = false)
class StaticFilesTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");

    @Inject
    Chromium chromium;

    @Test
    void everyScriptIsValid() throws IOException {
        try (Screen screen = chromium.screen(360, 740)) {
            for (String file : List.of("app.js", "track.js")) {
                Object fault = screen.page()
                        .evaluate(
                                "source => { try { new Function(source); return '' } catch (e) { return String(e) } }",
                                Files.readString(STATIC.resolve(file)));
                assertThat(fault).as(file).isEqualTo("");
            }
        }
    }

    @Test
    void everyDeclarationOfTheStyleSheetIsUnderstood() throws IOException {
        String sheet = Files.readString(STATIC.resolve("app.css")).replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(count(sheet, '{')).isEqualTo(count(sheet, '}'));
        List<String> wrong = new ArrayList<>();
        try (Screen screen = chromium.screen(360, 740)) {
            Matcher rule = RULE.matcher(sheet);
            while (rule.find()) {
                if (rule.group(1).strip().startsWith("@")) {
                    continue; // @page has properties of its own, which CSS.supports does not know
                }
                for (String declaration : rule.group(2).split(";")) {
                    String[] parts = declaration.strip().split("\\s*:\\s*", 2);
                    if (!declaration.isBlank()
                            && (parts.length < 2
                                    || !Boolean.TRUE.equals(screen.page()
                                            .evaluate(
                                                    "([name, value]) => CSS.supports(name, value)",
                                                    List.of(
                                                            parts[0],
                                                            parts[1].replace("!important", "")
                                                                    .strip()))))) {
                        wrong.add(rule.group(1).strip() + " { " + declaration.strip() + " }");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
