package id.slrt.intake.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedAct;
import id.slrt.intake.NeedForm;
import id.slrt.intake.Needs;
import id.slrt.intake.NextStep;
import id.slrt.intake.Repeated;
import id.slrt.intake.Steps;
import id.slrt.registry.Registry;
import id.slrt.shared.Inputs;
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
    private final Steps steps;
    private final Repeated repeated;
    private final Cases cases;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    NeedPages(
            Needs needs,
            Steps steps,
            Repeated repeated,
            Cases cases,
            Registry registry,
            District district,
            Pages pages) {
        this.needs = needs;
        this.steps = steps;
        this.repeated = repeated;
        this.cases = cases;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get("/needs/work")
    HttpResponse<?> work(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        return list(request, steps.of(viewer.role()), "/needs/work", page, viewer);
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

    @Post(value = "/needs/{id}/{act}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(long id, String act, @Body Map<String, String> form, Viewer viewer) {
        NeedAct wanted = Word.parse(NeedAct.class, act);
        if (wanted == null) {
            throw Problem.notFound("http_404");
        }
        Need before = needs.require(id);
        String ticket =
                cases.require(cases.require(before.caseId()).ticket(), viewer).ticket();
        Inputs inputs = new Inputs();
        NeedForm details = new NeedForm(
                form.get("note"),
                form.get("reason"),
                form.get("until"),
                inputs.number("other", form.get("other")),
                inputs.version(form.get("version")));
        inputs.orThrow();
        needs.act(id, wanted, details, viewer);
        String back = Objects.requireNonNullElse(form.get("back"), "");
        return pages.done(
                back.equals("/verification") || back.equals("/determination") ? back : "/cases/" + ticket,
                "need_" + Word.of(wanted));
    }

    /** What a need may be a repeat of. */
    @Get("/needs/{id}/repeated")
    HttpResponse<?> repeated(HttpRequest<?> request, long id, Viewer viewer) {
        Need need = needs.require(id);
        cases.require(cases.require(need.caseId()).ticket(), viewer);
        return pages.show(
                request,
                Pages.isFragment(request) ? "intake/repeated" : "intake/repeatedPage",
                Map.of("need", need, "lines", repeated.candidates(need, viewer), "district", district));
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
