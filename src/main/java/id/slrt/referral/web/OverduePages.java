package id.slrt.referral.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.escalation.Escalation;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.referral.ClockProof;
import id.slrt.registry.Registry;
import id.slrt.shared.Slice;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is late, for the manager and for the agency itself, and the proof that nothing late was forgotten. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
class OverduePages {
    private static final int PAGE_SIZE = 25;

    private final Turns turns;
    private final Needs needs;
    private final Cases cases;
    private final Registry registry;
    private final ClockProof proof;
    private final Escalation escalation;
    private final District district;
    private final Pages pages;

    OverduePages(
            Turns turns,
            Needs needs,
            Cases cases,
            Registry registry,
            ClockProof proof,
            Escalation escalation,
            District district,
            Pages pages) {
        this.turns = turns;
        this.needs = needs;
        this.cases = cases;
        this.registry = registry;
        this.proof = proof;
        this.escalation = escalation;
        this.district = district;
        this.pages = pages;
    }

    @Get("/overdue")
    @Allowed(Permission.SEE_OVERDUE)
    HttpResponse<?> overdue(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        String owner = viewer.is(Role.MANAGER) ? null : viewer.agency();
        Slice<Turn> late = turns.overdue(owner, Math.max(0, page), PAGE_SIZE);
        List<Turn> items = late.items();
        Map<Long, Need> wanted = needs.all(items.stream().map(Turn::needId).toList());
        return pages.show(
                request,
                Pages.isFragment(request) ? "referral/overdue" : "referral/overduePage",
                Map.of(
                        "turns",
                        late,
                        "needs",
                        wanted,
                        "cases",
                        cases.all(items.stream().map(Turn::caseId).distinct().toList()),
                        "people",
                        registry.all(wanted.values().stream()
                                .map(Need::personId)
                                .distinct()
                                .toList()),
                        "manager",
                        viewer.is(Role.MANAGER),
                        "district",
                        district));
    }

    @Get("/clocks")
    @Allowed(Permission.READ_CLOCKS)
    HttpResponse<?> clocks(HttpRequest<?> request) {
        Map<String, Object> model = new HashMap<>();
        model.put("proof", proof.count());
        model.put("last", escalation.last().orElse(null));
        return pages.show(request, "referral/clocks", model);
    }
}
