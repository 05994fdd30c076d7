package id.slrt.access.web;

import id.slrt.access.Viewer;
import id.slrt.shared.Pages;
import id.slrt.shared.Text;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The start page: my work. Its sections are answered by the features that own them, composed by address. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HomeController {
    private final Pages pages;

    HomeController(Pages pages) {
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request, Viewer viewer) {
        return switch (viewer.role()) {
            case LEADER -> HttpResponse.seeOther(URI.create("/dashboard"));
            case ADMIN -> HttpResponse.seeOther(URI.create("/users"));
            case AUDITOR -> HttpResponse.seeOther(URI.create("/audit"));
            case AGENCY -> HttpResponse.seeOther(URI.create("/referrals"));
            case FRONT_OFFICE -> show(request, List.of("/needs/work", "/replies", "/cases/recent"));
            case FACILITATOR -> show(request, List.of("/visits", "/needs/work", "/cases/recent"));
            case BACK_OFFICE ->
                show(
                        request,
                        List.of(
                                "/needs/work",
                                "/referrals/work",
                                "/cases/dropped",
                                "/duplicates/waiting",
                                "/imports/latest"));
            case MANAGER ->
                show(
                        request,
                        List.of("/needs/work", "/overdue", "/cases/dropped", "/duplicates/waiting", "/imports/latest"));
        };
    }

    /** Chooses the language of the interface and returns to the page it was chosen on. */
    @Get("/language/{tag}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> language(String tag, @QueryValue(defaultValue = "/") String back) {
        return HttpResponse.seeOther(Pages.local(back))
                .cookie(Cookie.of(Pages.LANGUAGE_COOKIE, Text.locale(tag).getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .maxAge(31_536_000));
    }

    private HttpResponse<?> show(HttpRequest<?> request, List<String> sections) {
        return pages.show(request, "access/home", Map.of("sections", sections));
    }
}
