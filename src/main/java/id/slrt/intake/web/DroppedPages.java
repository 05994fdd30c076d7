package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.dropped.DroppedNeeds;
import id.slrt.shared.Problem;
import id.slrt.shared.Workbooks;
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

/** The work list of people who dropped out of the registry with a need still open. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.FOLLOW_DROPPED_PEOPLE)
class DroppedPages {
    private static final int PAGE_SIZE = 25;
    private static final int IN_A_SECTION = 5;

    private final DroppedNeeds dropped;
    private final DroppedWorkbook workbook;
    private final District district;
    private final Audit audit;
    private final Pages pages;

    DroppedPages(DroppedNeeds dropped, DroppedWorkbook workbook, District district, Audit audit, Pages pages) {
        this.dropped = dropped;
        this.workbook = workbook;
        this.district = district;
        this.audit = audit;
        this.pages = pages;
    }

    @Get("/cases/dropped")
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        boolean section = Pages.isFragment(request);
        return pages.show(
                request,
                section ? "intake/dropped" : "intake/droppedPage",
                model(state.equals("done"), Math.max(0, page), section ? IN_A_SECTION : PAGE_SIZE, viewer));
    }

    @Get("/cases/dropped.xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, @QueryValue(defaultValue = "") String state, Viewer viewer) {
        boolean done = state.equals("done");
        audit.record(viewer, "list_exported", "list", "dropped", done ? "done" : "to_do");
        return Workbooks.download("keluar-dari-data.xlsx", workbook.make(done, viewer, pages.page(request)));
    }

    @Post(value = "/cases/dropped/{id}/acknowledge", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> acknowledge(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            dropped.acknowledge(id, Objects.requireNonNullElse(form.get("note"), ""), viewer);
            return pages.done("/cases/dropped", "dropped_acknowledged");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            Problem atItem = Problem.invalid(
                    "note-" + id,
                    problem.errors().getFirst().code(),
                    problem.errors().getFirst().args().toArray());
            return pages.invalid(request, "intake/droppedPage", model(false, 0, PAGE_SIZE, viewer), atItem);
        }
    }

    @Post(value = "/cases/dropped/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(long id, Viewer viewer) {
        dropped.takeBack(id, viewer);
        return pages.done("/cases/dropped?state=done", "dropped_taken_back");
    }

    private Map<String, Object> model(boolean done, int page, int size, Viewer viewer) {
        return Map.of(
                "lines",
                dropped.list(done, viewer, page, size),
                "done",
                done,
                "district",
                district,
                "errors",
                List.of());
    }
}
