package id.slrt.access.web;

import id.slrt.shared.Text;
import id.slrt.shared.web.Pages;
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

/** The language of the interface. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LanguageController {
    /** Chooses the language of the interface and returns to the page it was chosen on, filtered as it was. */
    @Get("/language/{tag}")
    HttpResponse<?> language(HttpRequest<?> request, String tag, @QueryValue(defaultValue = "/") String back) {
        URI page = Pages.local(back);
        URI asked = Pages.local(Unauthorized.cameFrom(request));
        boolean filtered = asked.getPath().equals(page.getPath());
        return HttpResponse.seeOther(filtered ? asked : page)
                .cookie(Cookie.of(Pages.LANGUAGE_COOKIE, Text.locale(tag).getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .maxAge(31_536_000));
    }
}
