package id.slrt.access.web;

import id.slrt.shared.web.ClientAddress;
import id.slrt.shared.web.Problems;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The metrics tell how busy the office is and what goes wrong: they are for who has the token of
 * {@code SLRT_METRICS_TOKEN}, and without one for this machine alone.
 */
@ServerFilter("/prometheus/**")
class MetricsGate {
    private final Problems problems;
    private final byte[] token;

    MetricsGate(Problems problems, @Value("${slrt.metrics-token:}") String token) {
        this.problems = problems;
        this.token = ("Bearer " + token.strip()).getBytes(StandardCharsets.UTF_8);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        return ClientAddress.isHere(request) || isKnown(request)
                ? null
                : problems.answer(request, HttpStatus.UNAUTHORIZED, "sign_in").header("WWW-Authenticate", "Bearer");
    }

    private boolean isKnown(HttpRequest<?> request) {
        String given = request.getHeaders().get("Authorization");
        return token.length > "Bearer ".length()
                && given != null
                && MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }
}
