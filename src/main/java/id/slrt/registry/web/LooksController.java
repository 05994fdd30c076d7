package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Set;

/** The report of who looked at a person. The manager prints it for the person; the auditor sees no name, only the number. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.SEE_WHO_LOOKED)
class LooksController {
    private final LooksReport report;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    LooksController(LooksReport report, Registry registry, District district, Pages pages) {
        this.report = report;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get("/persons/{id}/looks")
    HttpResponse<?> ofPerson(HttpRequest<?> request, long id, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        Person person = registry.require(id);
        if (!viewer.covers(person.village())) {
            throw Problem.forbidden("outside_area", district.place(viewer.area()));
        }
        return pages.show(
                request,
                "registry/looks",
                Map.of(
                        "id",
                        id,
                        "name",
                        viewer.is(Role.MANAGER) ? person.name() : "",
                        "looks",
                        report.at(person, Math.max(0, page), viewer),
                        "district",
                        district));
    }

    /** Finds whom the auditor asks for by ticket or number; several people of one case are offered by number. */
    @Get("/looks")
    HttpResponse<?> find(HttpRequest<?> request, @QueryValue(defaultValue = "") String subject) {
        Set<Long> people = report.meant(subject);
        if (people.size() == 1) {
            return pages.done("/persons/" + people.iterator().next() + "/looks", null);
        }
        return pages.show(
                request,
                "registry/looksFind",
                Map.of("people", people.stream().sorted().toList(), "subject", subject));
    }
}
