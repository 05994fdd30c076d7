package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.opening.LaterNeeds;
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

/** Another need in a case that is open. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class LaterNeedPages {
    private final LaterNeeds later;
    private final Cases cases;
    private final District district;
    private final Pages pages;

    LaterNeedPages(LaterNeeds later, Cases cases, District district, Pages pages) {
        this.later = later;
        this.cases = cases;
        this.district = district;
        this.pages = pages;
    }

    @Get("/cases/{ticket}/needs/new")
    HttpResponse<?> form(HttpRequest<?> request, String ticket, Viewer viewer) {
        return pages.show(request, "intake/addNeed", model(ticket, CaseForm.of(Map.of()), viewer));
    }

    @Post(value = "/cases/{ticket}/needs", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String ticket, @Body Map<String, Object> body, Viewer viewer) {
        CaseForm form = CaseForm.of(body);
        try {
            later.add(ticket, form.need(), form.seen(), viewer);
            return pages.done("/cases/" + ticket, "need_added");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "intake/addNeed", model(ticket, form, viewer), problem);
        }
    }

    private Map<String, Object> model(String ticket, CaseForm form, Viewer viewer) {
        CaseFile file = cases.read(ticket, viewer);
        return Map.of(
                "file", file,
                "people", later.people(file, viewer),
                "services", district.services(),
                "form", form,
                "earlier", later.earlier(file, form.need(), viewer),
                "district", district,
                "errors", List.of());
    }
}
