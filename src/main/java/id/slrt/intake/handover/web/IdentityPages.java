package id.slrt.intake.handover.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.handover.Identities;
import id.slrt.registry.Match;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** Who somebody handed over is: search the registry, say "this is the person". */
@Controller("/handovers/{id}/people/{position}/identity")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER"})
class IdentityPages {
    private static final int SHOWN = 10;

    private final Identities identities;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    IdentityPages(Identities identities, Registry registry, District district, Pages pages) {
        this.identities = identities;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, long id, int position, Viewer viewer) {
        return show(request, id, position, "", List.of(), viewer);
    }

    @Post(value = "/search", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(
            HttpRequest<?> request, long id, int position, @Body Map<String, String> form, Viewer viewer) {
        String q = form.getOrDefault("q", "").strip();
        long found = identities.require(id, position, viewer).found().personId();
        List<Match> matches = q.length() < 2
                ? List.of()
                : registry.search(SearchQuery.of(q), SHOWN, viewer).stream()
                        .filter(match -> match.person().key() != found)
                        .toList();
        return show(request, id, position, q, matches, viewer);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> join(long id, int position, @Body Map<String, String> form, Viewer viewer) {
        String person = form.getOrDefault("person", "");
        if (!person.matches("\\d{1,18}")) {
            throw Problem.notFound("no_person");
        }
        identities.join(id, position, Long.parseLong(person), viewer);
        return pages.done("/cases/" + identities.require(id, position, viewer).ticket(), "identity_found");
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, long id, int position, String q, List<Match> matches, Viewer viewer) {
        return pages.show(
                request,
                "handover/identity",
                Map.of(
                        "handover", id,
                        "whom", identities.require(id, position, viewer),
                        "q", q,
                        "matches", matches,
                        "viewer", viewer,
                        "district", district));
    }
}
