package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseLine;
import id.slrt.intake.CaseLists;
import id.slrt.intake.CaseState;
import id.slrt.intake.Cases;
import id.slrt.intake.need.CaseEndings;
import id.slrt.registry.Person;
import id.slrt.shared.Inputs;
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

/** Ending all that is open of a case: the person has died, or wants none of it any more. */
@Controller("/cases/{ticket}/end")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class CaseEndPages {
    private final CaseEndings endings;
    private final Cases cases;
    private final CaseLists lists;
    private final District district;
    private final Pages pages;

    CaseEndPages(CaseEndings endings, Cases cases, CaseLists lists, District district, Pages pages) {
        this.endings = endings;
        this.cases = cases;
        this.lists = lists;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, String ticket, Viewer viewer) {
        return pages.show(request, "intake/end", model(ticket, Map.of(), viewer));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, String ticket, @Body Map<String, String> form, Viewer viewer) {
        try {
            Inputs inputs = new Inputs();
            CaseEndings.Form said = new CaseEndings.Form(
                    form.get("reason"),
                    inputs.number("person", form.get("person")),
                    form.get("note"),
                    inputs.version(form.get("version")));
            inputs.orThrow();
            endings.end(ticket, said, viewer);
            return pages.done("/cases/" + ticket, "case_ended");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "intake/end", model(ticket, form, viewer), problem);
        }
    }

    private Map<String, Object> model(String ticket, Map<String, String> form, Viewer viewer) {
        CaseFile file = cases.read(ticket, viewer);
        List<CaseLine> others = lists
                .ofPeople(file.people().stream().map(Person::key).toList(), viewer)
                .stream()
                .filter(line -> line.file().key() != file.file().key())
                .filter(line -> line.file().state() == CaseState.OPEN)
                .toList();
        return Map.of("file", file, "others", others, "form", form, "district", district, "errors", List.of());
    }
}
