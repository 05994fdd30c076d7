package id.slrt.letter.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.letter.LetterKinds;
import id.slrt.letter.signatory.Signatories;
import id.slrt.letter.signatory.SignatoryForm;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Page;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who signs, and who stands in for whom from when to when. */
@Controller("/signatories")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.EDIT_LETTERS)
class SignatoryPages {
    private final Signatories signatories;
    private final LetterKinds kinds;
    private final Pages pages;

    SignatoryPages(Signatories signatories, LetterKinds kinds, Pages pages) {
        this.signatories = signatories;
        this.kinds = kinds;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, "letter/signatories", model(request, null, SignatoryForm.EMPTY));
    }

    @Get("/{id}")
    HttpResponse<?> edit(HttpRequest<?> request, long id) {
        return pages.show(request, "letter/signatories", model(request, id, SignatoryForm.of(signatories.require(id))));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body SignatoryForm form, Viewer viewer) {
        return save(request, null, form, viewer);
    }

    @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, long id, @Body SignatoryForm form, Viewer viewer) {
        return save(request, id, form, viewer);
    }

    private HttpResponse<?> save(HttpRequest<?> request, @Nullable Long id, SignatoryForm form, Viewer viewer) {
        try {
            signatories.save(id, form, kinds.posts(), viewer);
            return pages.done("/signatories", "signatory_saved", Objects.requireNonNull(form.name()));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "letter/signatories", model(request, id, form), problem);
        }
    }

    private Map<String, Object> model(HttpRequest<?> request, @Nullable Long id, SignatoryForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("signatories", signatories.all());
        Page page = pages.page(request);
        model.put("posts", posts(page));
        model.put("today", page.today());
        model.put("form", form);
        model.put("id", id);
        model.put("errors", List.of());
        return model;
    }

    /** Posts with their names, or their code where they have none. */
    private Map<String, String> posts(Page page) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String post : kinds.posts()) {
            String key = "signatory.post_name." + post;
            names.put(post, page.text().has(page.locale(), key) ? page.t(key) : post);
        }
        return names;
    }
}
