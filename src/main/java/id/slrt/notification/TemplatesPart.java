package id.slrt.notification;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pack's {@code messages.csv}; a text that asks for what it may not tell is refused. */
@Singleton
class TemplatesPart implements PackPart {
    private static final Pattern VARIABLE = Pattern.compile("\\{(.*?)}");
    private static final Set<String> ALL = Set.of("office", "ticket", "service", "agency", "date", "url");
    private static final Set<String> NEUTRAL = Set.of("office", "ticket", "date", "url");

    private final NotificationRepositories.TemplateRows rows;
    private final Templates templates;

    TemplatesPart(NotificationRepositories.TemplateRows rows, Templates templates) {
        this.rows = rows;
        this.templates = templates;
    }

    @Override
    public void apply(PackFiles files) {
        rows.deleteAll();
        rows.saveAll(files.rows("messages.csv", TemplatesPart::template));
        templates.reload();
    }

    private static MessageTemplate template(PackFiles.Row row) {
        String code = row.text("template");
        String text = row.text("text");
        Set<String> allowed = code.endsWith(Templates.NEUTRAL) ? NEUTRAL : ALL;
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            if (!allowed.contains(variables.group(1))) {
                throw new IllegalArgumentException(
                        "messages.csv: template " + code + " may not use " + variables.group() + ", only "
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
        return new MessageTemplate(null, code, row.text("locale"), text);
    }
}
