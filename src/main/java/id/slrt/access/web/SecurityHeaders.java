package id.slrt.access.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Everything comes from this server, nothing is framed, no address is passed on to other sites, and nothing but the
 * program's own files is kept by browsers or proxies, unless an answer says so itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SecurityHeaders {
    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String path = request.getPath();
        if (!response.getHeaders().contains("Cache-Control")
                && !path.startsWith("/assets/")
                && !path.startsWith("/webjars/")) {
            response.header("Cache-Control", "no-store");
        }
        if (!response.getHeaders().contains("Content-Security-Policy")) {
            response.header(
                    "Content-Security-Policy",
                    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
                            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        }
        response.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin");
    }
}
