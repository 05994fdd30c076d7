package id.slrt.notification.template;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import id.slrt.shared.Changes;
import id.slrt.shared.Remembered;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of messages, from memory: a change made by another instance is seen within a second. */
@Singleton
public class Templates {
    static final Pattern VARIABLE = Pattern.compile("\\{(.*?)}");

    private static final String CHANGED = "message_template";

    private final Changes changes;
    private final Remembered<Map<String, MessageTemplate>> texts;

    Templates(TemplateRows rows, Changes changes) {
        this.changes = changes;
        this.texts = new Remembered<>(
                changes,
                CHANGED,
                () -> rows.live().stream()
                        .filter(row -> !row.text().isEmpty())
                        .collect(Collectors.toMap(row -> key(row.code(), row.service(), row.locale()), row -> row)));
    }

    /** A text with its variables filled in. {@code contentVariables} are those of its WhatsApp template, as JSON. */
    public record Filled(
            long templateId,
            String text,
            @Nullable String contentSid,
            @Nullable String contentVariables) {}

    /** In Indonesian; empty when there is no such text. */
    public Optional<Filled> fill(String code, @Nullable String service, Map<String, String> values) {
        Map<String, MessageTemplate> now = texts.get();
        MessageTemplate own = service == null ? null : now.get(key(code, service, "id"));
        return Optional.ofNullable(own == null ? now.get(key(code, "", "id")) : own)
                .map(template -> new Filled(
                        template.key(),
                        fill(template.text(), values),
                        template.contentSid(),
                        template.contentSid() == null ? null : json(template.text(), values)));
    }

    static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    static Set<String> variables(String text) {
        Set<String> names = new LinkedHashSet<>();
        VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** WhatsApp's variables are numbered, here in the order in which the text first uses them. */
    private static String json(String text, Map<String, String> values) {
        StringBuilder json = new StringBuilder("{");
        int number = 0;
        for (String name : variables(text)) {
            number++;
            json.append(number == 1 ? "" : ",").append('"').append(number).append("\":\"");
            json.append(JsonStringEncoder.getInstance().quoteAsString(values.getOrDefault(name, "")));
            json.append('"');
        }
        return json.append('}').toString();
    }

    /** Said in the transaction that changes a text. */
    void changed() {
        changes.tell(CHANGED);
    }

    private static String key(String code, String service, String locale) {
        return code + " " + service + " " + locale;
    }
}
