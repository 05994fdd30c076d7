package id.slrt.shared.web;

import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Only registry files may be large: the server's own limit has to let them through, so everything else is limited here,
 * before any of it is read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-2000)
class BodyLimit {
    private static final long USUAL = 12L << 20;
    /** What a program writes about one thing; a hand-over of 60 people is a fifth of it. */
    private static final long JSON = 256L << 10;

    private static final Set<String> LARGE = Set.of("/imports", "/api/v1/registry/imports");

    private final Problems problems;
    private final long most;

    BodyLimit(Problems problems, @Value("${micronaut.server.max-request-size}") String most) {
        this.problems = problems;
        this.most = megabytes(most) << 20;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        boolean file = request.getMethod() == HttpMethod.POST && LARGE.contains(request.getPath());
        boolean chunked = request.getHeaders().contains("Transfer-Encoding");
        long length = request.getContentLength();
        if (file) {
            return length > most
                    ? problems.answer(
                            request, Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "upload_too_large", most >> 20))
                    : null;
        }
        if (chunked && length < 0) {
            // how much it is would be known when it has been read and taken apart
            return problems.answer(request, HttpStatus.LENGTH_REQUIRED, "http_411");
        }
        return length > (isJson(request) ? JSON : USUAL)
                ? problems.answer(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "http_413")
                : null;
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType()
                .map(type -> type.getName().contains("json"))
                .orElse(false);
    }

    private static long megabytes(String size) {
        return Long.parseLong(size.replaceAll("\\D", ""));
    }
}
