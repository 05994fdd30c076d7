package id.slrt.registry.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import id.slrt.shared.Dates;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Page;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The search page. What is typed is posted, so that no name is ever in an address or a log of addresses. */
@Controller("/search")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.SEARCH_PEOPLE)
class SearchController {
    private static final int SHOWN = 20;
    private static final String TICKET = "[2-9A-HJ-NP-TV-Y]{8}";
    private static final String LETTER = "[\\w.-]+(/[\\w.-]+){2,}";

    private final Registry registry;
    private final PersonFile file;
    private final Pages pages;

    SearchController(Registry registry, PersonFile file, Pages pages) {
        this.registry = registry;
        this.file = file;
        this.pages = pages;
    }

    @Serdeable
    record Typed(@Nullable String q) {}

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        return pages.show(request, "registry/search", model("", List.of(), "", viewer));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(HttpRequest<?> request, @Body Typed typed, Viewer viewer) {
        String q = typed.q() == null ? "" : typed.q().strip();
        String template = Pages.isFragment(request) ? "registry/results" : "registry/search";
        try {
            List<PersonFile.Row> rows =
                    q.length() < 2 ? List.of() : file.rows(registry.search(SearchQuery.of(q), SHOWN, viewer), viewer);
            return pages.show(request, template, model(q, rows, "", viewer));
        } catch (Problem problem) {
            // where the results would be, so that it is read while typing: a fragment that failed is not shown
            HttpStatus status = Pages.isFragment(request) ? HttpStatus.OK : problem.status();
            return pages.show(status, request, template, model(q, List.of(), words(request, problem), viewer));
        }
    }

    private String words(HttpRequest<?> request, Problem problem) {
        Page page = pages.page(request);
        return problem.errors().isEmpty()
                ? page.t("problem." + problem.code(), problem.args().toArray())
                : page.error(problem.errors().getFirst());
    }

    private static Map<String, Object> model(String q, List<PersonFile.Row> rows, String refused, Viewer viewer) {
        return Map.of(
                "q",
                q,
                "rows",
                rows,
                "refused",
                refused,
                "ticket",
                ticket(q),
                "letter",
                viewer.may(Permission.ISSUE_LETTERS) && isLetterNumber(q),
                "mayRegister",
                RegisterController.mayRegister(viewer));
    }

    /** What was typed as a ticket, when it looks like one; else empty. */
    private static String ticket(String q) {
        String ticket = q.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return ticket.matches(TICKET) && !ticket.matches("\\d{8}") ? ticket : "";
    }

    /** Whether what was typed looks like the number of a letter: parts between slashes, and no date. */
    private static boolean isLetterNumber(String q) {
        return q.matches(LETTER) && Dates.parse(q) == null;
    }
}
