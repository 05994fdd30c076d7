package id.slrt.notification.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.ContactTask;
import id.slrt.notification.ContactTasks;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
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

/** Applicants whom no message reaches: to be called or visited, with a thumb. */
@Controller("/unreached")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.REACH_APPLICANTS)
class UnreachedPages {
    private final ContactTasks tasks;
    private final Cases cases;
    private final District district;
    private final Pages pages;

    UnreachedPages(ContactTasks tasks, Cases cases, District district, Pages pages) {
        this.tasks = tasks;
        this.cases = cases;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        Slice<ContactTask> found = tasks.waiting(viewer, Math.max(0, page));
        Map<Long, ServiceCase> files =
                cases.all(found.items().stream().map(ContactTask::caseId).toList());
        return pages.show(
                request, "notification/unreached", Map.of("tasks", found, "files", files, "district", district));
    }

    @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> done(long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            tasks.done(id, form.get("outcome"), form.get("note"), viewer);
            return pages.done("/unreached", "task_done");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.done("/unreached", "task_needs_outcome");
        }
    }
}
