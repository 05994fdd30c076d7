package id.slrt.letter.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.letter.LetterKind;
import id.slrt.letter.LetterKinds;
import id.slrt.letter.LetterSamples;
import id.slrt.letter.template.LetterTemplate;
import id.slrt.letter.template.LetterTemplates;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** The texts of letters: all kinds, and one with its preview and its versions. */
@Controller("/letter-templates")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.EDIT_LETTERS)
class TemplateAdminPages {
    private final LetterTemplates templates;
    private final LetterKinds kinds;
    private final LetterSamples samples;
    private final Pages pages;

    TemplateAdminPages(LetterTemplates templates, LetterKinds kinds, LetterSamples samples, Pages pages) {
        this.templates = templates;
        this.kinds = kinds;
        this.samples = samples;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, "letter/templates", Map.of("kinds", kinds.all()));
    }

    @Get("/{kind}")
    HttpResponse<?> edit(HttpRequest<?> request, String kind) {
        List<LetterTemplate> versions = templates.versions(kinds.require(kind).code());
        return pages.show(
                request,
                "letter/template",
                model(kind, versions.isEmpty() ? "" : versions.getFirst().text()));
    }

    @Post(value = "/{kind}/preview", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(HttpRequest<?> request, String kind, @Body Map<String, String> form) {
        return pages.show(
                request,
                "letter/templatePreview",
                Map.of(
                        "preview",
                        templates.preview(
                                form.getOrDefault("text", ""),
                                kinds.require(kind).registryFacts())));
    }

    /** The text with example values as it would be printed. */
    @Post(value = "/{kind}/pdf", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> pdf(String kind, @Body Map<String, String> form) {
        return PdfAnswer.of("contoh", samples.print(kinds.require(kind), form.getOrDefault("text", "")));
    }

    @Post(value = "/{kind}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, String kind, @Body Map<String, String> form, Viewer viewer) {
        LetterKind known = kinds.require(kind);
        String version = form.getOrDefault("version", "");
        Integer seen = version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
        try {
            templates.save(kind, form.get("text"), known.registryFacts(), seen, viewer);
            return pages.done("/letter-templates/" + kind, "letter_template_saved");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "letter/template", model(kind, form.getOrDefault("text", "")), problem);
        }
    }

    private Map<String, Object> model(String code, String text) {
        LetterKind kind = kinds.require(code);
        return Map.of(
                "kind",
                kind,
                "text",
                text,
                "preview",
                templates.preview(text, kind.registryFacts()),
                "variables",
                templates.variables(kind.registryFacts()),
                "versions",
                templates.versions(code),
                "errors",
                List.of());
    }
}
