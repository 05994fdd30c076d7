package id.slrt.access.web;

import id.slrt.access.Tokens;
import id.slrt.access.Viewer;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Who is at work stays signed in: a page that is opened, or typing, renews the token. What a page asks by itself does
 * not, so a machine that was left alone signs its user out.
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.GET)
class Renewal {
    private final Tokens tokens;

    Renewal(Tokens tokens) {
        this.tokens = tokens;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.status() == HttpStatus.OK
                && !Pages.isFragment(request)
                && request.getUserPrincipal(Viewer.class).isPresent()
                && !request.getPath().startsWith("/assets/")
                && !request.getPath().startsWith("/webjars/")) {
            SessionCookie.token(request)
                    .flatMap(tokens::renewed)
                    .ifPresent(token -> response.cookie(SessionCookie.of(request, token)));
        }
    }
}
