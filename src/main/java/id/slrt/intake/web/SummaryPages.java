package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Glances;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** What the applicant takes along on one page: what was asked, what came of it, where to go. */
@Controller("/cases/{ticket}/summary")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class SummaryPages {
    private final Cases cases;
    private final Glances glances;
    private final District district;
    private final Pages pages;

    SummaryPages(Cases cases, Glances glances, District district, Pages pages) {
        this.cases = cases;
        this.glances = glances;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> summary(HttpRequest<?> request, String ticket, Viewer viewer) {
        CaseFile file = cases.read(ticket, viewer);
        return pages.show(
                request, "intake/summary", Map.of("file", file, "glances", glances.of(file), "district", district));
    }
}
