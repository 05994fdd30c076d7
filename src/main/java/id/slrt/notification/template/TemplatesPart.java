package id.slrt.notification.template;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pack's {@code messages.csv}. A text that the administrator has changed stays as it is; others get the pack's words
 * as a new version when these differ. A text that asks for what it may not tell is refused.
 */
@Singleton
class TemplatesPart implements PackPart {
    private final TemplateRows rows;
    private final Templates templates;
    private final AppClock clock;

    TemplatesPart(TemplateRows rows, Templates templates, AppClock clock) {
        this.rows = rows;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void apply(PackFiles files) {
        files.rows("messages.csv", row -> row).forEach(this::take);
        templates.changed();
    }

    @Override
    public Optional<String> missing() {
        Set<String> there = rows.live().stream().map(MessageTemplate::code).collect(Collectors.toSet());
        List<String> wanted = Arrays.stream(MessageKind.values())
                .map(MessageKind::code)
                .filter(code -> !there.contains(code))
                .toList();
        return wanted.isEmpty() ? Optional.empty() : Optional.of("texts of messages.csv: " + String.join(", ", wanted));
    }

    private void take(PackFiles.Row row) {
        String code = row.text("template");
        String text = row.text("text").replace("\\n", "\n");
        String service = Objects.requireNonNullElse(row.optional("service"), "");
        String locale = row.text("locale");
        MessageKind kind = MessageKind.of(code)
                .orElseThrow(() -> new IllegalArgumentException("messages.csv: there is no template " + code));
        boolean sensitive = kind.audience() == MessageKind.Audience.NEUTRAL;
        for (String variable : Templates.variables(text)) {
            if (!kind.variables(sensitive).contains(variable)) {
                throw new IllegalArgumentException("messages.csv: template " + code + " may not use {" + variable
                        + "}, only " + String.join(", ", kind.variables(sensitive)));
            }
        }
        List<MessageTemplate> versions = rows.versions(code, service, locale);
        MessageTemplate live = versions.isEmpty() ? null : versions.getFirst();
        if (live == null || live.changedBy() == null && !live.text().equals(text)) {
            rows.retire(code, service, locale);
            rows.save(new MessageTemplate(
                    null,
                    code,
                    service,
                    locale,
                    live == null ? 1 : live.version() + 1,
                    true,
                    text,
                    row.optional("content_sid"),
                    null,
                    clock.instant()));
        }
    }
}
