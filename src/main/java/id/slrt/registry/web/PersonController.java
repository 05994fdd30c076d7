package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Looks;
import id.slrt.registry.Registry;
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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of one person, and the question why it is opened. */
@Controller("/persons/{id}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.SEARCH_PEOPLE)
class PersonController {
    private final Registry registry;
    private final PersonFile file;
    private final Looks looks;
    private final Asking asking;
    private final District district;
    private final Pages pages;

    PersonController(Registry registry, PersonFile file, Looks looks, Asking asking, District district, Pages pages) {
        this.registry = registry;
        this.file = file;
        this.looks = looks;
        this.asking = asking;
        this.district = district;
        this.pages = pages;
    }

    /**
     * @param from where the viewer comes from: the reason kept in the audit trail
     * @param ticket the case the viewer comes from
     */
    @Get
    HttpResponse<?> person(
            HttpRequest<?> request,
            long id,
            @QueryValue @Nullable String from,
            @QueryValue("case") @Nullable String ticket,
            Viewer viewer) {
        long survivor = registry.survivor(id).key();
        if (survivor != id) {
            return pages.done("/persons/" + survivor + (ticket == null ? "" : "?case=" + ticket), "person_kept_here");
        }
        PersonFile.File opened = file.open(id, new Looks.From(from, ticket), viewer);
        return pages.show(
                request,
                "registry/person",
                Map.of(
                        "file",
                        opened,
                        "district",
                        district,
                        "viewer",
                        viewer,
                        "ticket",
                        Objects.requireNonNullElse(ticket, ""),
                        "reports",
                        viewer.is(Role.MANAGER),
                        "desk",
                        viewer.seesIdentityNumbers()));
    }

    /** The reason for this person, until the end of the day. */
    @Post(value = "/why", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> why(HttpRequest<?> request, long id, @Body Why why, Viewer viewer) {
        looks.require(id, viewer);
        return asking.stated(request, "person", id, why, viewer);
    }
}
