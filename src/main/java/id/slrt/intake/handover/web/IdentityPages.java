package id.slrt.intake.handover.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.handover.Identities;
import id.slrt.intake.handover.Proposals;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who somebody handed over is: search the registry, say "this is the person". */
@Controller("/handovers/{id}/people/{position}/identity")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.RECEIVE_PEOPLE)
class IdentityPages {
    private static final int SHOWN = 10;

    private final Identities identities;
    private final Proposals proposals;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    IdentityPages(Identities identities, Proposals proposals, Registry registry, District district, Pages pages) {
        this.identities = identities;
        this.proposals = proposals;
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

    /** The NIK that the agency said is right. */
    @Post(value = "/nik", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> nik(HttpRequest<?> request, long id, int position, Viewer viewer) {
        return judged(request, id, position, () -> proposals.nik(id, position, viewer), "identity_found", viewer);
    }

    /** The category that the agency said is right, or not. */
    @Post(value = "/category", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> category(
            HttpRequest<?> request, long id, int position, @Body Map<String, String> form, Viewer viewer) {
        return judged(
                request,
                id,
                position,
                () -> proposals.category(id, position, form.get("decision"), form.get("reason"), viewer),
                "category_judged",
                viewer);
    }

    private HttpResponse<?> judged(
            HttpRequest<?> request, long id, int position, Runnable act, String done, Viewer viewer) {
        try {
            act.run();
            return pages.done("/handovers/" + id, done);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "handover/identity", model(id, position, "", List.of(), viewer), problem);
        }
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, long id, int position, String q, List<Match> matches, Viewer viewer) {
        return pages.show(request, "handover/identity", model(id, position, q, matches, viewer));
    }

    private Map<String, Object> model(long id, int position, String q, List<Match> matches, Viewer viewer) {
        Identities.Whom whom = identities.require(id, position, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("handover", id);
        model.put("whom", whom);
        model.put("said", proposals.byNik(whom).orElse(null));
        model.put("q", q);
        model.put("matches", matches);
        model.put("viewer", viewer);
        model.put("district", district);
        model.put("errors", List.of());
        return model;
    }
}
