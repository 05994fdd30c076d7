package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.Corrections;
import id.slrt.registry.Household;
import id.slrt.registry.Looks;
import id.slrt.registry.Match;
import id.slrt.registry.PersonCategories;
import id.slrt.registry.PersonForm;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import id.slrt.shared.Inputs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry for programs. */
@Controller("/api/v1/registry")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.SEARCH_PEOPLE)
@Tag(name = "registry")
class RegistryApi {
    private static final int USUAL = 10;
    private static final int MOST = 50;

    private final Registry registry;
    private final PersonCategories categories;
    private final PersonFile file;
    private final Looks looks;
    private final Corrections corrections;
    private final District district;

    RegistryApi(
            Registry registry,
            PersonCategories categories,
            PersonFile file,
            Looks looks,
            Corrections corrections,
            District district) {
        this.registry = registry;
        this.categories = categories;
        this.looks = looks;
        this.corrections = corrections;
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
            @QueryValue(defaultValue = "" + USUAL) int limit,
            Viewer viewer) {
        return answer(new SearchQuery(q, name, nik, familyCardNo, birthDate, village), limit, viewer);
    }

    @Operation(summary = "The same search, with what is looked for in the body, which no address and no log then holds")
    @Post("/search")
    RegistryJson.Answer search(@Body RegistryJson.Query query, Viewer viewer) {
        return answer(query.query(), query.limit() == null ? USUAL : query.limit(), viewer);
    }

    private RegistryJson.Answer answer(SearchQuery query, int limit, Viewer viewer) {
        long start = System.nanoTime();
        List<Match> matches = registry.search(query, Math.clamp(limit, 1, MOST), viewer);
        return RegistryJson.answer(matches, registry.cards(matches, viewer), district, start);
    }

    @Operation(
            summary = "One person, with memberships and PPKS categories; 307 to whom a duplicate was merged into",
            description =
                    "The look is recorded; with the ticket of a case that names the household, for that case. Back"
                            + " office and manager without such a ticket state a reason first, else 403 look_reason.")
    @Get("/persons/{id}")
    HttpResponse<RegistryJson.PersonJson> person(long id, @QueryValue("case") @Nullable String ticket, Viewer viewer) {
        long survivor = registry.survivor(id).key();
        return survivor == id
                ? HttpResponse.ok(RegistryJson.person(file.open(id, from(ticket), viewer), viewer, district))
                : HttpResponse.temporaryRedirect(URI.create("/api/v1/registry/persons/" + survivor));
    }

    @Operation(
            summary = "Correct a person's data; a field not sent stays, one sent empty is taken away",
            description = "Of who came with a registry file only what a later file cannot turn into another person:"
                    + " phone; with the file's NIK also name, birth date, sex, mother and relation.")
    @Post("/persons/{id}/corrections")
    HttpResponse<RegistryJson.PersonJson> correct(
            long id, @QueryValue("case") @Nullable String ticket, @Body PersonForm form, Viewer viewer) {
        corrections.correct(id, form, from(ticket), viewer);
        return person(id, ticket, viewer);
    }

    @Operation(
            summary = "State why a person is looked at: checking, request, complaint or other, with words",
            description = "Holds for the person and the household until the end of the day, as on the page.")
    @Post("/persons/{id}/reason")
    @Status(HttpStatus.NO_CONTENT)
    void reason(long id, @Body RegistryJson.Reason reason, Viewer viewer) {
        looks.state("person", looks.require(id, viewer).key(), reason.why(), reason.text(), viewer);
    }

    @Operation(
            summary = "Take a PPKS category off a person, with a reason",
            description = "What was counted by it stays counted.")
    @Post("/persons/{id}/categories/{category}/remove")
    @Status(HttpStatus.NO_CONTENT)
    @Allowed(Permission.IDENTIFY_PEOPLE)
    void uncategorize(long id, String category, @Body RegistryJson.Removal removal, Viewer viewer) {
        categories.remove(looks.require(id, viewer).key(), category, removal.reason(), viewer);
    }

    @Operation(
            summary = "A household by its family card number, with its members",
            description = "The number stands in the address: programs had better send it in a body, by POST"
                    + " /households/search. The reason is asked for as of a person.")
    @Get("/households/{familyCardNo}")
    RegistryJson.HouseholdJson household(
            String familyCardNo, @QueryValue("case") @Nullable String ticket, Viewer viewer) {
        return open(looks.requireCard(familyCardNo, viewer), ticket, viewer);
    }

    @Operation(
            summary = "A household by its family card number, which no address and no log then holds",
            description = "why and text state the reason of the look at once, as POST /persons/{id}/reason does.")
    @Post("/households/search")
    RegistryJson.HouseholdJson household(@Body RegistryJson.CardQuery query, Viewer viewer) {
        Inputs inputs = new Inputs();
        String number = inputs.required("familyCardNo", query.familyCardNo(), 40);
        inputs.orThrow();
        Household household = looks.requireCard(number, viewer);
        if (query.why() != null) {
            looks.state("household", household.key(), query.why(), query.text(), viewer);
        }
        return open(household, query.ticket(), viewer);
    }

    private RegistryJson.HouseholdJson open(Household household, @Nullable String ticket, Viewer viewer) {
        Household opened = looks.household(household.key(), "household_viewed", from(ticket), viewer);
        return RegistryJson.household(opened, registry.family(opened, viewer), viewer, district);
    }

    private static Looks.From from(@Nullable String ticket) {
        return new Looks.From("api", ticket);
    }
}
