package id.slrt.shared.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Who accepts HTML gets pages, also when it accepts nothing else: routes of pages do not say what they produce. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AcceptedTypes {
    @RequestFilter
    @PreMatching
    void widen(HttpRequest<?> request) {
        String accepted = request.getHeaders().get("Accept");
        if (accepted != null
                && accepted.contains("text/html")
                && !accepted.contains("*/*")
                && !request.getPath().startsWith("/api/")
                && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.set("Accept", accepted + ", */*;q=0.1");
        }
    }
}
