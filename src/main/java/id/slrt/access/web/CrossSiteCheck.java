package id.slrt.access.web;

import id.slrt.shared.web.Problems;
import id.slrt.shared.web.SecurityHeaders;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site makes a browser send with our cookie: by {@code Sec-Fetch-Site}, and where a browser
 * does not send it by {@code Origin}. What signs the request in decides: where our cookie is sent, no other header lifts
 * the check. Requests with a bearer token alone, and programs that send neither header, carry no cookie against their
 * user's will.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-1000)
class CrossSiteCheck {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Problems problems;
    private final String publicHost;

    CrossSiteCheck(Problems problems, @Value("${slrt.public-url}") String publicUrl) {
        this.problems = problems;
        this.publicHost = authority(publicUrl);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod()) || isProgram(request)) {
            return null;
        }
        return isSameSite(request) ? null : problems.answer(request, HttpStatus.FORBIDDEN, "cross_site");
    }

    private static boolean isProgram(HttpRequest<?> request) {
        return request.getHeaders().contains("Authorization")
                && request.getCookies().findCookie(SessionCookie.NAME).isEmpty();
    }

    private boolean isSameSite(HttpRequest<?> request) {
        String fetchSite = request.getHeaders().get("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        String origin = request.getHeaders().get("Origin");
        if (origin == null || origin.equals("null") && request.getPath().startsWith(SecurityHeaders.LINKS)) {
            return true;
        }
        String host = request.getHeaders().get("Host");
        return authority(origin).equals(host) || authority(origin).equals(publicHost);
    }

    private static String authority(String url) {
        try {
            String authority = URI.create(url).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
