package id.slrt.access.web;

import id.slrt.shared.web.Problems;
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
 * does not send it by {@code Origin}. Requests with a bearer token, and programs that send neither header, carry no
 * cookie against their user's will.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-1000)
class CrossSiteCheck {
    /** Pages that are opened by the secret in their address and by no cookie: from there browsers send no origin. */
    static final String LINKS = "/r/";

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
        if (SAFE.contains(request.getMethod()) || request.getHeaders().contains("Authorization")) {
            return null;
        }
        return isSameSite(request) ? null : problems.answer(request, HttpStatus.FORBIDDEN, "cross_site");
    }

    private boolean isSameSite(HttpRequest<?> request) {
        String fetchSite = request.getHeaders().get("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        String origin = request.getHeaders().get("Origin");
        if (origin == null || origin.equals("null") && request.getPath().startsWith(LINKS)) {
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
