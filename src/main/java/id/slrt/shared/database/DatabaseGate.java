package id.slrt.shared.database;

import id.slrt.shared.Problem;
import id.slrt.shared.web.Problems;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers 503 at once while the database is away, to everything but what operators ask and what a page is made of. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-1900)
class DatabaseGate {
    private static final List<String> OPEN = List.of("/health", "/prometheus", "/assets/", "/webjars/");

    private final DatabaseWatch watch;
    private final Problems problems;

    DatabaseGate(DatabaseWatch watch, Problems problems) {
        this.watch = watch;
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        return watch.isAway() && OPEN.stream().noneMatch(request.getPath()::startsWith)
                ? problems.answer(request, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database_away"))
                : null;
    }
}
