package id.slrt.notification.template;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.notification.manners.MessageSettings;
import id.slrt.shared.AppClock;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The administrator's work on the texts: look, try, save as a new version. */
@Singleton
public class TemplateEditing {
    private static final List<String> LOCALES = List.of("id", "en");

    private final TemplateRows rows;
    private final Templates templates;
    private final TemplateCheck check;
    private final District district;
    private final MessageSettings settings;
    private final Audit audit;
    private final AppClock clock;
    private final String publicUrl;

    TemplateEditing(
            TemplateRows rows,
            Templates templates,
            TemplateCheck check,
            District district,
            MessageSettings settings,
            Audit audit,
            AppClock clock,
            @Value("${slrt.public-url}") String publicUrl) {
        this.rows = rows;
        this.templates = templates;
        this.check = check;
        this.district = district;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Which text: of a kind, for a service (empty: all), in a language. */
    public record Which(MessageKind kind, String service, String locale) {
        boolean sensitive(District district) {
            return kind.audience() == MessageKind.Audience.NEUTRAL
                    || district.service(service).filter(Service::sensitive).isPresent();
        }
    }

    /** What a text comes to, as the administrator types it. {@code cost} in rupiah, of one SMS. */
    public record Preview(String text, SmsLength length, int cost, List<FieldError> errors) {}

    /** @throws Problem 404 when there is no such text to edit */
    public Which which(String code, @Nullable String service, @Nullable String locale) {
        MessageKind kind = MessageKind.of(code).orElseThrow(() -> Problem.notFound("no_template"));
        String one = Objects.requireNonNullElse(service, "");
        String language = Objects.requireNonNullElse(locale, "id");
        boolean known = one.isEmpty()
                || kind.audience() == MessageKind.Audience.ABOUT_A_SERVICE
                        && district.service(one).isPresent();
        if (!known || !LOCALES.contains(language)) {
            throw Problem.notFound("no_template");
        }
        return new Which(kind, one, language);
    }

    /** Those in use. */
    public List<MessageTemplate> live() {
        return rows.live().stream().filter(row -> !row.text().isEmpty()).toList();
    }

    /** Newest first. */
    public List<MessageTemplate> versions(Which which) {
        return rows.versions(which.kind().code(), which.service(), which.locale());
    }

    public List<String> variables(Which which) {
        return which.kind().variables(which.sensitive(district));
    }

    public Preview preview(Which which, String text) {
        Inputs inputs = new Inputs();
        judge(inputs, which, text);
        String filled = Templates.fill(text.strip(), example(which));
        SmsLength length = SmsLength.of(filled);
        return new Preview(filled, length, length.parts() * settings.smsPrice(), inputs.errors());
    }

    private void judge(Inputs inputs, Which which, @Nullable String text) {
        String given = inputs.required("text", text, TemplateCheck.LONGEST);
        if (!given.isEmpty()) {
            check.check(inputs, which.kind(), district.service(which.service()).orElse(null), given);
        }
    }

    /** Values as they may come, rather long than short. */
    private Map<String, String> example(Which which) {
        Service service = district.service(which.service())
                .or(() -> district.services().stream().findFirst())
                .orElse(null);
        return Map.of(
                "office",
                district.setting("shortName"),
                "ticket",
                "ABCD-EFGH",
                "service",
                service == null ? "" : service.nameId(),
                "agency",
                service == null ? "" : district.agencyName(service.leadAgency()),
                "date",
                "24 Nov",
                "url",
                publicUrl + "/track/ABCDEFGH",
                "phone",
                district.setting("phone"),
                "status",
                "-");
    }

    /**
     * Saves as the new version.
     *
     * @param text empty gives a service the text for all back
     * @throws Problem 422 with what is wrong with it, 409 when another was saved meanwhile
     */
    @Transactional
    public void save(
            Which which, @Nullable String text, @Nullable String contentSid, @Nullable Integer seen, Viewer viewer) {
        boolean back = !which.service().isEmpty() && (text == null || text.isBlank());
        Inputs inputs = new Inputs();
        if (!back) {
            judge(inputs, which, text);
        }
        String content = inputs.optional("contentSid", contentSid, 40);
        if (content != null && !content.matches("HX[0-9a-fA-F]{32}")) {
            inputs.reject("contentSid", "content_sid");
        }
        inputs.orThrow();
        String code = which.kind().code();
        int last = rows.lock(code, which.service(), which.locale()).stream()
                .mapToInt(MessageTemplate::version)
                .max()
                .orElse(0);
        if (seen != null && seen != last) {
            throw Problem.conflict("template_changed");
        }
        rows.retire(code, which.service(), which.locale());
        rows.save(new MessageTemplate(
                null,
                code,
                which.service(),
                which.locale(),
                last + 1,
                true,
                back || text == null ? "" : text.strip().replace("\r\n", "\n"),
                content,
                viewer.displayName(),
                clock.instant()));
        audit.record(viewer, "template_changed", "template", code + " " + which.service() + " " + which.locale(), null);
        templates.changed();
    }
}
