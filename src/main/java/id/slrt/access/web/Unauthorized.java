package id.slrt.access.web;

import id.slrt.shared.web.Pages;
import id.slrt.shared.web.Problems;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Not signed in: people are sent to the sign-in page and back, programs get 401. Not allowed: 403 for both. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class Unauthorized implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final Problems problems;

    Unauthorized(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return problems.answer(request, HttpStatus.FORBIDDEN, "not_allowed");
        }
        String path = request.getPath();
        if (path.startsWith("/api/")) {
            return problems.answer(request, HttpStatus.UNAUTHORIZED, "sign_in").header("WWW-Authenticate", "Bearer");
        }
        boolean opened = request.getMethod() == HttpMethod.GET && !Pages.isFragment(request);
        String next = opened ? request.getUri().toString() : cameFrom(request);
        URI login = URI.create("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return Pages.isFragment(request)
                ? HttpResponse.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", login.toString())
                : HttpResponse.seeOther(login);
    }

    /** The page that a form or a part of a page was asked for from: there its user goes on. */
    static String cameFrom(HttpRequest<?> request) {
        String page = request.getHeaders().get("HX-Current-URL");
        if (page == null) {
            page = request.getHeaders().get("Referer");
        }
        try {
            URI uri = URI.create(page == null ? "/" : page);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Pages.local(uri.getRawPath() + query).toString();
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
