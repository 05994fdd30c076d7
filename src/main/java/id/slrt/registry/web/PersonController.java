package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.registry.Registry;
import id.slrt.shared.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The page of one person. */
@Controller("/persons")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER", "FACILITATOR"})
class PersonController {
    private static final String PLACE_WORD = "[a-z_]{1,30}";

    private final Registry registry;
    private final PersonFile file;
    private final Pages pages;

    PersonController(Registry registry, PersonFile file, Pages pages) {
        this.registry = registry;
        this.file = file;
        this.pages = pages;
    }

    /** @param from where the viewer comes from: the reason kept in the audit trail */
    @Get("/{id}")
    HttpResponse<?> person(
            HttpRequest<?> request, long id, @QueryValue(defaultValue = "search") String from, Viewer viewer) {
        String reason = from.matches(PLACE_WORD) ? from : "search";
        long survivor = registry.survivor(id).key();
        if (survivor != id) {
            return pages.done("/persons/" + survivor + "?from=" + reason, "person_kept_here");
        }
        return pages.show(request, "registry/person", Map.of("file", file.open(id, viewer, reason)));
    }
}
