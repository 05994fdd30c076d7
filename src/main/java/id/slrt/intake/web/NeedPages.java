package id.slrt.intake.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.Needs;
import id.slrt.intake.NextStep;
import id.slrt.registry.Registry;
import id.slrt.shared.Pages;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What waits for the viewer's step, and the steps. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER", "FACILITATOR"})
class NeedPages {
    private static final int PAGE_SIZE = 25;

    private final Needs needs;
    private final Cases cases;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    NeedPages(Needs needs, Cases cases, Registry registry, District district, Pages pages) {
        this.needs = needs;
        this.cases = cases;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get("/needs/work")
    HttpResponse<?> work(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        return list(request, NextStep.of(viewer.role()), "/needs/work", page, viewer);
    }

    @Get("/verification")
    @Secured("BACK_OFFICE")
    HttpResponse<?> verification(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        return list(request, List.of(NextStep.VERIFY), "/verification", page, viewer);
    }

    @Get("/determination")
    @Secured("MANAGER")
    HttpResponse<?> determination(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        return list(request, List.of(NextStep.DETERMINE), "/determination", page, viewer);
    }

    @Post(value = "/needs/{id}/{step}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, long id, String step, @Body Map<String, String> form, Viewer viewer) {
        Need before = needs.require(id);
        String ticket =
                cases.require(cases.require(before.caseId()).ticket(), viewer).ticket();
        String note = form.get("note");
        switch (step) {
            case "verify" -> needs.verify(id, note, viewer);
            case "determine" -> needs.determine(id, note, viewer);
            case "serve" -> needs.serveAtDesk(id, note, viewer);
            case "withdraw" -> needs.close(id, NeedState.WITHDRAWN, form.get("reason"), viewer);
            case "close" -> needs.close(id, NeedState.NOT_FULFILLED, form.get("reason"), viewer);
            default -> throw Problem.notFound("http_404");
        }
        String back = Objects.requireNonNullElse(form.get("back"), "");
        return pages.done(
                back.equals("/verification") || back.equals("/determination") ? back : "/cases/" + ticket,
                "need_" + step);
    }

    private HttpResponse<?> list(HttpRequest<?> request, List<NextStep> steps, String path, int page, Viewer viewer) {
        Slice<Need> waiting = steps.isEmpty()
                ? new Slice<>(List.of(), 0, PAGE_SIZE, 0)
                : needs.waiting(steps, viewer, Math.max(0, page), PAGE_SIZE);
        List<Need> items = waiting.items();
        return pages.show(
                request,
                Pages.isFragment(request) ? "intake/work" : "intake/workPage",
                Map.of(
                        "needs",
                        waiting,
                        "cases",
                        cases.all(items.stream().map(Need::caseId).distinct().toList()),
                        "people",
                        registry.all(
                                items.stream().map(Need::personId).distinct().toList()),
                        "district",
                        district,
                        "path",
                        path,
                        "title",
                        steps.size() == 1 ? "work." + Word.of(steps.getFirst()) : "work.title"));
    }
}
