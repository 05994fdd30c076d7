package id.slrt.access.web;

import id.slrt.access.Tokens;
import id.slrt.access.User;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.shared.Problem;
import id.slrt.shared.web.ClientAddress;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signing in and out, as page and as call. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LoginController {
    private final Users users;
    private final Tokens tokens;
    private final Pages pages;

    LoginController(Users users, Tokens tokens, Pages pages) {
        this.users = users;
        this.tokens = tokens;
        this.pages = pages;
    }

    @Serdeable
    record Login(
            @Nullable String username,
            @Nullable String password,
            @Nullable String next) {}

    @Serdeable
    record Token(String accessToken, int expiresIn) {}

    @Operation(summary = "Sign in: a bearer token for the other calls")
    @Tag(name = "access")
    @Post("/api/v1/login")
    Token login(@Body Login login, HttpRequest<?> request) {
        return new Token(tokens.issue(signIn(login, request)), Tokens.LIFETIME_SECONDS);
    }

    @Hidden
    @Get("/login")
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue @Nullable String next) {
        if (request.getUserPrincipal().isPresent()) {
            return HttpResponse.seeOther(URI.create("/"));
        }
        return pages.show(request, "access/login", model("", next));
    }

    @Hidden
    @Post(value = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(@Body Login login, HttpRequest<?> request) {
        try {
            return HttpResponse.seeOther(Pages.local(login.next()))
                    .cookie(cookie(request, tokens.issue(signIn(login, request)), Tokens.LIFETIME_SECONDS));
        } catch (Problem problem) {
            String message = pages.page(request)
                    .t("problem." + problem.code(), problem.args().toArray());
            Map<String, Object> model = model(Objects.requireNonNullElse(login.username(), ""), login.next());
            return pages.show(problem.status(), request, "access/login", with(model, message));
        }
    }

    @Hidden
    @Post(value = "/logout", consumes = MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> logout(HttpRequest<?> request, Viewer viewer) {
        users.signOut(viewer);
        return HttpResponse.seeOther(URI.create("/login")).cookie(cookie(request, "", 0));
    }

    private User signIn(Login login, HttpRequest<?> request) {
        return users.signIn(
                Objects.requireNonNullElse(login.username(), ""),
                Objects.requireNonNullElse(login.password(), ""),
                ClientAddress.of(request));
    }

    private static Map<String, Object> model(String username, @Nullable String next) {
        return Map.of("username", username, "next", Pages.local(next).toString(), "failure", List.of());
    }

    private static Map<String, Object> with(Map<String, Object> model, String failure) {
        Map<String, Object> changed = new HashMap<>(model);
        changed.put("failure", List.of(failure));
        return changed;
    }

    private static Cookie cookie(HttpRequest<?> request, String token, int seconds) {
        return Cookie.of("slrt_token", token)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(request.isSecure()
                        || "https".equals(request.getHeaders().get("X-Forwarded-Proto")))
                .maxAge(seconds);
    }
}
