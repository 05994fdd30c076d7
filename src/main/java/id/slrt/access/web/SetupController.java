package id.slrt.access.web;

import id.slrt.access.NewUser;
import id.slrt.access.SetupLinks;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** Where the one-time link of the first start leads. */
@Controller("/setup/{code}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SetupController {
    private final SetupLinks links;
    private final Pages pages;

    SetupController(SetupLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, String code) {
        links.check(code);
        return pages.show(request, "access/setup", model(code, NewUser.EMPTY));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, String code, @Body NewUser form) {
        NewUser administrator = new NewUser(form.username(), form.displayName(), "admin", null, null, form.password());
        try {
            links.use(code, administrator);
            return pages.done("/login", "setup_done");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "access/setup", model(code, form), problem);
        }
    }

    private static Map<String, Object> model(String code, NewUser form) {
        return Map.of("code", code, "form", form, "errors", List.of());
    }
}
