package id.slrt.intake.visit.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.intake.visit.HomeVisits;
import id.slrt.intake.visit.VisitForm;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The visits to make, and what was found: for a phone and a thumb. */
@Controller("/visits")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.VISIT_HOMES)
class VisitPages {
    private static final int MOST = 100;

    private final HomeVisits visits;
    private final Turns turns;
    private final Needs needs;
    private final Cases cases;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    VisitPages(
            HomeVisits visits,
            Turns turns,
            Needs needs,
            Cases cases,
            Registry registry,
            District district,
            Pages pages) {
        this.visits = visits;
        this.turns = turns;
        this.needs = needs;
        this.cases = cases;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        List<Turn> due = turns.atSteps(List.of(NextStep.VISIT, NextStep.OUTREACH), viewer.area(), MOST);
        Map<Long, Need> wanted = needs.all(due.stream().map(Turn::needId).toList());
        Map<Long, List<Turn>> byCase =
                due.stream().collect(Collectors.groupingBy(Turn::caseId, LinkedHashMap::new, Collectors.toList()));
        return pages.show(
                request,
                Pages.isFragment(request) ? "visit/list" : "visit/page",
                Map.of(
                        "byCase",
                        byCase,
                        "needs",
                        wanted,
                        "cases",
                        cases.all(List.copyOf(byCase.keySet())),
                        "people",
                        registry.all(wanted.values().stream()
                                .map(Need::personId)
                                .distinct()
                                .toList()),
                        "district",
                        district));
    }

    @Get("/{ticket}")
    HttpResponse<?> form(HttpRequest<?> request, String ticket, Viewer viewer) {
        return pages.show(request, "visit/form", model(cases.read(ticket, viewer), VisitForm.EMPTY));
    }

    @Post(value = "/{ticket}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(HttpRequest<?> request, String ticket, @Body VisitForm form, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        try {
            visits.record(file.ticket(), form, viewer);
            return pages.done("/visits", "visit_made");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "visit/form", model(cases.read(ticket, viewer), form), problem);
        }
    }

    private Map<String, Object> model(CaseFile file, VisitForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("waiting", visits.waiting(file.file().key()));
        model.put("made", visits.of(file.file().key()));
        model.put("form", form);
        model.put("district", district);
        model.put("errors", List.of());
        return model;
    }
}
