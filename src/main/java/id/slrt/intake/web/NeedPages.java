package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.intake.need.Repeated;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
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
import java.util.Map;

/** The acts on a need. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class NeedPages {
    private final Needs needs;
    private final Repeated repeated;
    private final Cases cases;
    private final District district;
    private final Pages pages;

    NeedPages(Needs needs, Repeated repeated, Cases cases, District district, Pages pages) {
        this.needs = needs;
        this.repeated = repeated;
        this.cases = cases;
        this.district = district;
        this.pages = pages;
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
                inputs.version(form.get("version")),
                form.get("deliveredOn"),
                form.get("agency"));
        inputs.orThrow();
        needs.act(id, wanted, details, viewer);
        return pages.done("/cases/" + ticket, "need_" + Word.of(wanted));
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
}
