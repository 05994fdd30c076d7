package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Corrections;
import id.slrt.registry.Looks;
import id.slrt.registry.Person;
import id.slrt.registry.PersonForm;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form that corrects a person's data. */
@Controller("/persons/{id}/edit")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.CORRECT_PEOPLE)
class CorrectionPages {
    private static final String FROM = "correction";

    private final Registry registry;
    private final Corrections corrections;
    private final Looks looks;
    private final VillageList villages;
    private final District district;
    private final Pages pages;

    CorrectionPages(
            Registry registry,
            Corrections corrections,
            Looks looks,
            VillageList villages,
            District district,
            Pages pages) {
        this.registry = registry;
        this.corrections = corrections;
        this.looks = looks;
        this.villages = villages;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, long id, @QueryValue("case") @Nullable String ticket, Viewer viewer) {
        Person person =
                looks.person(registry.survivor(id).key(), "person_viewed", new Looks.From(FROM, ticket), viewer);
        PersonForm form = corrections.form(person);
        return pages.show(
                request,
                "registry/edit",
                model(
                        person,
                        form.in(district.place(person.village())),
                        Objects.requireNonNullElse(ticket, ""),
                        viewer));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(
            HttpRequest<?> request,
            long id,
            @QueryValue("case") @Nullable String ticket,
            @Body PersonForm form,
            Viewer viewer) {
        Looks.From from = new Looks.From(FROM, ticket);
        String of = ticket == null ? "" : "?case=" + ticket;
        try {
            corrections.correct(id, form.in(villages.code(form.villageCode())), from, viewer);
            return pages.done("/persons/" + id + of, "person_corrected");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            Person person = looks.person(id, "person_viewed", from, viewer);
            return pages.invalid(
                    request,
                    "registry/edit",
                    model(person, form, Objects.requireNonNullElse(ticket, ""), viewer),
                    problem);
        }
    }

    private Map<String, Object> model(Person person, PersonForm form, String ticket, Viewer viewer) {
        return Map.of(
                "person",
                person,
                "form",
                form,
                "fields",
                corrections.correctable(person, viewer),
                "villages",
                villages.names(viewer),
                "ticket",
                ticket,
                "errors",
                List.of());
    }
}
