package id.slrt.access.web;

import id.slrt.access.SignIn;
import id.slrt.access.Tokens;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.shared.Problem;
import id.slrt.shared.web.ClientAddress;
import id.slrt.shared.web.Pages;
import id.slrt.shared.web.Problems;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
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
    /** What a browser keeps of the accounts it signed in with, see {@link SignIn}. */
    private static final String DEVICE = "slrt_device";

    private static final Duration DEVICE_KEPT = Duration.ofDays(180);

    private final SignIn signIn;
    private final Users users;
    private final Tokens tokens;
    private final Pages pages;
    private final KeptForms kept;

    LoginController(SignIn signIn, Users users, Tokens tokens, Pages pages, KeptForms kept) {
        this.signIn = signIn;
        this.users = users;
        this.tokens = tokens;
        this.pages = pages;
        this.kept = kept;
    }

    @Serdeable
    record Login(
            @Nullable String username,
            @Nullable String password,
            @Nullable String next,
            @Nullable String kept) {}

    @Serdeable
    record Token(String accessToken, int expiresIn) {}

    @Operation(summary = "Sign in: a bearer token for the other calls")
    @Tag(name = "access")
    @Post("/api/v1/login")
    Token login(@Body Login login, HttpRequest<?> request) {
        return new Token(tokens.issue(signIn(login, request).user()), Tokens.LIFETIME_SECONDS);
    }

    @Hidden
    @Get("/login")
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue @Nullable String next) {
        if (request.getUserPrincipal().isPresent()) {
            return HttpResponse.seeOther(Pages.local(next));
        }
        return pages.show(request, "access/login", model("", next, null));
    }

    @Hidden
    @Post(value = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(@Body Login login, HttpRequest<?> request) {
        try {
            SignIn.Entry entry = signIn(login, request);
            MutableHttpResponse<?> answer = kept.open(
                            login.kept(), Objects.requireNonNull(entry.user().id()))
                    .<MutableHttpResponse<?>>map(form -> pages.show(
                            request,
                            "access/kept",
                            Map.of(
                                    "path",
                                    form.path(),
                                    "fields",
                                    form.fields(),
                                    "written",
                                    form.written(),
                                    "back",
                                    Pages.local(login.next()).toString())))
                    .orElseGet(() -> HttpResponse.seeOther(Pages.local(login.next())));
            return answer.cookie(SessionCookie.of(request, tokens.issue(entry.user())))
                    .cookie(SessionCookie.sealed(
                            request,
                            Cookie.of(DEVICE, entry.devices()).path("/login").maxAge(DEVICE_KEPT)));
        } catch (Problem problem) {
            String message = pages.page(request)
                    .t("problem." + problem.code(), problem.args().toArray());
            Map<String, Object> model =
                    model(Objects.requireNonNullElse(login.username(), ""), login.next(), login.kept());
            return Problems.withRetry(
                    pages.show(problem.status(), request, "access/login", with(model, message)), problem);
        }
    }

    @Hidden
    @Post(value = "/logout", consumes = MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> logout(HttpRequest<?> request, Viewer viewer) {
        users.signOut(viewer);
        return HttpResponse.seeOther(URI.create("/login")).cookie(SessionCookie.gone(request));
    }

    /** For the browser of who is signed in: the key of what she types and has not saved; asking keeps her in. */
    @Hidden
    @Get(value = "/session", produces = MediaType.TEXT_PLAIN)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String session(Viewer viewer) {
        return kept.keyOf(viewer.userId());
    }

    private SignIn.Entry signIn(Login login, HttpRequest<?> request) {
        return signIn.with(
                Objects.requireNonNullElse(login.username(), ""),
                Objects.requireNonNullElse(login.password(), ""),
                new SignIn.Origin(
                        ClientAddress.of(request),
                        request.getCookies()
                                .findCookie(DEVICE)
                                .map(Cookie::getValue)
                                .orElse(null)));
    }

    private static Map<String, Object> model(String username, @Nullable String next, @Nullable String kept) {
        return Map.of(
                "username",
                username,
                "next",
                Pages.local(next).toString(),
                "kept",
                Objects.requireNonNullElse(kept, ""),
                "failure",
                List.of());
    }

    private static Map<String, Object> with(Map<String, Object> model, String failure) {
        Map<String, Object> changed = new HashMap<>(model);
        changed.put("failure", List.of(failure));
        return changed;
    }
}
