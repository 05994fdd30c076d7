package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Household;
import id.slrt.registry.Match;
import id.slrt.registry.Nik;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry for programs. */
@Controller("/api/v1/registry")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER", "FACILITATOR"})
@Tag(name = "registry")
class RegistryApi {
    private static final int MOST = 50;

    private final Registry registry;
    private final PersonFile file;
    private final District district;

    RegistryApi(Registry registry, PersonFile file, District district) {
        this.registry = registry;
        this.file = file;
        this.district = district;
    }

    @Operation(summary = "Find people by anything known of them, however it is spelled")
    @Get("/search")
    RegistryJson.Answer search(
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String name,
            @QueryValue @Nullable String nik,
            @QueryValue @Nullable String familyCardNo,
            @QueryValue @Nullable String birthDate,
            @QueryValue @Nullable String village,
            @QueryValue(defaultValue = "10") int limit,
            Viewer viewer) {
        long start = System.nanoTime();
        SearchQuery query = new SearchQuery(q, name, nik, familyCardNo, birthDate, village);
        List<Match> matches = registry.search(query, Math.clamp(limit, 1, MOST), viewer);
        return RegistryJson.answer(matches, registry.cards(matches), viewer, district, start);
    }

    @Operation(
            summary = "One person, with memberships and PPKS categories",
            description = "The look is recorded; with the ticket of a case that names the household, for that case.")
    @Get("/persons/{id}")
    RegistryJson.PersonJson person(long id, @QueryValue("case") @Nullable String ticket, Viewer viewer) {
        return RegistryJson.person(file.openByProgram(id, ticket, viewer), viewer, district);
    }

    @Operation(summary = "A household by its family card number, with its members")
    @Get("/households/{familyCardNo}")
    RegistryJson.HouseholdJson household(String familyCardNo, Viewer viewer) {
        Household household = file.household(Nik.digitsOf(familyCardNo), viewer);
        return RegistryJson.household(household, registry.members(household.key()), viewer, district);
    }
}
