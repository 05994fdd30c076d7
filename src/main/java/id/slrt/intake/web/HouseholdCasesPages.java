package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.LookReason;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.FamilyNeeds;
import id.slrt.registry.Household;
import id.slrt.registry.Looks;
import id.slrt.registry.Registry;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of a household's page that belongs to intake: what its members came for, and what is still open. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class HouseholdCasesPages {
    private static final int PAGE_SIZE = 25;

    private final FamilyNeeds needs;
    private final Registry registry;
    private final District district;
    private final Looks looks;
    private final Pages pages;

    HouseholdCasesPages(FamilyNeeds needs, Registry registry, District district, Looks looks, Pages pages) {
        this.needs = needs;
        this.registry = registry;
        this.district = district;
        this.looks = looks;
        this.pages = pages;
    }

    @Get("/households/{id}/cases")
    HttpResponse<?> ofHousehold(
            HttpRequest<?> request,
            long id,
            @QueryValue("case") @Nullable String ticket,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        String place = Pages.isFragment(request) ? LookReason.WITH_PAGE : "cases";
        Household household = looks.household(id, "household_cases_viewed", new Looks.From(place, ticket), viewer);
        return pages.show(
                request,
                Pages.isFragment(request) ? "intake/householdCases" : "intake/householdCasesPage",
                Map.of(
                        "id",
                        id,
                        "ticket",
                        Objects.requireNonNullElse(ticket, ""),
                        "lines",
                        needs.of(registry.family(household, viewer), viewer, Math.max(0, page), PAGE_SIZE),
                        "district",
                        district));
    }
}
