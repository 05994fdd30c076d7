package id.slrt.letter.template;

import id.slrt.letter.paper.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a letter as it is written: {@code # title}, {@code > line}, {@code name | value}, and paragraphs between
 * empty lines; {@code {variable}} anywhere. The form is read before the values come in, so no value can change it.
 */
public record LetterText(String raw) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(.*?)}");

    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        VARIABLE.matcher(raw).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    public boolean hasTitle() {
        return raw.lines().anyMatch(line -> line.startsWith("# "));
    }

    /** The body with its values; a variable without one stays as it is, an empty value is a dash. */
    public List<Block> fill(Map<String, String> values) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : raw.lines().map(String::strip).toList()) {
            int bar = line.indexOf(" | ");
            boolean own = line.startsWith("# ") || line.startsWith("> ") || bar > 0;
            if (own || line.isEmpty()) {
                end(blocks, paragraph, values);
            }
            if (line.startsWith("# ")) {
                blocks.add(new Block.Title(filled(line.substring(2), values)));
            } else if (line.startsWith("> ")) {
                blocks.add(new Block.Line(filled(line.substring(2), values)));
            } else if (bar > 0) {
                blocks.add(new Block.Fact(
                        filled(line.substring(0, bar).strip(), values), filled(line.substring(bar + 3), values)));
            } else if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        end(blocks, paragraph, values);
        return blocks;
    }

    private static void end(List<Block> blocks, StringBuilder paragraph, Map<String, String> values) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(filled(paragraph.toString(), values)));
            paragraph.setLength(0);
        }
    }

    private static String filled(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), found.group());
            return Matcher.quoteReplacement(value.isBlank() ? "-" : value);
        });
    }
}
