package id.slrt.shared.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Everything comes from this server, nothing is framed, no address is passed on to other sites, and nothing but the
 * program's own files is kept by browsers or proxies, unless an answer says so itself. First of all filters, so that
 * answers of other filters and of the framework carry it too.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders {
    /** Pages that are opened by the secret in their address and by no cookie: from there browsers send no origin. */
    public static final String LINKS = "/r/";

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        put(request, response);
    }

    static void put(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String path = request.getPath();
        if (!path.startsWith("/assets/") && !path.startsWith("/webjars/")) {
            unlessSaid(response, "Cache-Control", "no-store");
        }
        unlessSaid(
                response,
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
                        + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        unlessSaid(response, "X-Content-Type-Options", "nosniff");
        unlessSaid(response, "Referrer-Policy", path.startsWith(LINKS) ? "no-referrer" : "same-origin");
        if (ClientAddress.isSecure(request)) {
            unlessSaid(response, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void unlessSaid(MutableHttpResponse<?> response, String name, String value) {
        if (!response.getHeaders().contains(name)) {
            response.header(name, value);
        }
    }
}
