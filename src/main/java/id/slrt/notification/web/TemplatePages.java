package id.slrt.notification.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.notification.template.TemplateEditing;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of messages: all of them, and one with its preview and its versions. */
@Controller("/templates")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.EDIT_MESSAGES)
class TemplatePages {
    private final TemplateEditing editing;
    private final District district;
    private final Pages pages;

    TemplatePages(TemplateEditing editing, District district, Pages pages) {
        this.editing = editing;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, "notification/templates", Map.of("live", editing.live(), "district", district));
    }

    @Get("/{code}")
    HttpResponse<?> edit(
            HttpRequest<?> request,
            String code,
            @QueryValue @Nullable String service,
            @QueryValue @Nullable String locale) {
        TemplateEditing.Which which = editing.which(code, service, locale);
        var versions = editing.versions(which);
        var live = versions.isEmpty() ? null : versions.getFirst();
        return pages.show(
                request,
                "notification/template",
                model(
                        which,
                        live == null ? "" : live.text(),
                        live == null ? "" : Objects.requireNonNullElse(live.contentSid(), "")));
    }

    @Post(value = "/{code}/preview", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(HttpRequest<?> request, String code, @Body Map<String, String> form) {
        TemplateEditing.Which which = editing.which(code, form.get("service"), form.get("locale"));
        return pages.show(
                request,
                "notification/templatePreview",
                Map.of("preview", editing.preview(which, form.getOrDefault("text", ""))));
    }

    @Post(value = "/{code}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, String code, @Body Map<String, String> form, Viewer viewer) {
        TemplateEditing.Which which = editing.which(code, form.get("service"), form.get("locale"));
        String version = form.getOrDefault("version", "");
        Integer seen = version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
        try {
            editing.save(which, form.get("text"), form.get("contentSid"), seen, viewer);
            return pages.done(address(which), "template_saved");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(
                    request,
                    "notification/template",
                    model(which, form.getOrDefault("text", ""), form.getOrDefault("contentSid", "")),
                    problem);
        }
    }

    private static String address(TemplateEditing.Which which) {
        return "/templates/" + which.kind().code() + "?service=" + which.service() + "&locale=" + which.locale();
    }

    private Map<String, Object> model(TemplateEditing.Which which, String text, String contentSid) {
        Map<String, Object> model = new HashMap<>();
        model.put("which", which);
        model.put("text", text);
        model.put("contentSid", contentSid);
        model.put("preview", editing.preview(which, text));
        model.put("variables", editing.variables(which));
        model.put("versions", editing.versions(which));
        model.put("district", district);
        model.put("errors", List.of());
        return model;
    }
}
