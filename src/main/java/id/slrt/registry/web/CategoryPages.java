package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Looks;
import id.slrt.registry.Person;
import id.slrt.registry.PersonCategories;
import id.slrt.registry.Registry;
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

/** Taking a PPKS category off a person. */
@Controller("/persons/{id}/categories/{category}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.IDENTIFY_PEOPLE)
class CategoryPages {
    private final Registry registry;
    private final PersonCategories categories;
    private final Looks looks;
    private final District district;
    private final Pages pages;

    CategoryPages(Registry registry, PersonCategories categories, Looks looks, District district, Pages pages) {
        this.registry = registry;
        this.categories = categories;
        this.looks = looks;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, long id, String category, Viewer viewer) {
        return pages.show(request, "registry/category", model(id, category, "", viewer));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            HttpRequest<?> request, long id, String category, @Body Map<String, String> form, Viewer viewer) {
        try {
            categories.remove(looks.require(id, viewer).key(), category, form.get("reason"), viewer);
            return pages.done("/persons/" + id, "category_removed");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(
                    request,
                    "registry/category",
                    model(id, category, form.getOrDefault("reason", ""), viewer),
                    problem);
        }
    }

    private Map<String, Object> model(long id, String category, String reason, Viewer viewer) {
        Person person = looks.require(id, viewer);
        if (!registry.categories(person.key()).contains(category)) {
            throw Problem.notFound("no_category_of", category);
        }
        return Map.of(
                "person",
                person,
                "category",
                district.category(category).orElseThrow(),
                "reason",
                reason,
                "errors",
                List.of());
    }
}
