package id.slrt.registry.web;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Looks;
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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of one person, and the question why it is opened. */
@Controller("/persons/{id}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER", "FACILITATOR"})
class PersonController {
    private final Registry registry;
    private final PersonFile file;
    private final Looks looks;
    private final District district;
    private final Pages pages;

    PersonController(Registry registry, PersonFile file, Looks looks, District district, Pages pages) {
        this.registry = registry;
        this.file = file;
        this.looks = looks;
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
        return file.open(id, from, ticket, viewer)
                .<HttpResponse<?>>map(opened -> pages.show(
                        request,
                        "registry/person",
                        Map.of(
                                "file",
                                opened,
                                "district",
                                district,
                                "ticket",
                                Objects.requireNonNullElse(ticket, ""),
                                "reports",
                                viewer.is(Role.MANAGER))))
                .orElseGet(() -> pages.show(request, "registry/why", Why.EMPTY.model("/persons/" + id)));
    }

    /** The reason for this person, until the end of the day. */
    @Post(value = "/why", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> why(HttpRequest<?> request, long id, @Body Why why, Viewer viewer) {
        file.require(id, viewer);
        try {
            looks.state("person", id, why.why(), why.text(), viewer);
            return pages.done("/persons/" + id, null);
        } catch (Problem problem) {
            return pages.invalid(request, "registry/why", why.model("/persons/" + id), problem);
        }
    }
}
