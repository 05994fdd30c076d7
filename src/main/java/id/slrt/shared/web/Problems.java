package id.slrt.shared.web;

import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one place where a problem becomes an answer: problem+json for programs, a page for people. */
@Singleton
public class Problems {
    private static final String RETRY_SECONDS = "10";
    /** Told at once; an answer must not be many times what was asked. */
    private static final int MOST_ERRORS = 100;

    private final Text text;
    private final Pages pages;

    Problems(Text text, Pages pages) {
        this.text = text;
        this.pages = pages;
    }

    public MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
        return withRetry(inWords(request, problem), problem);
    }

    /** Says after which time to try again, where the problem knows; what is not available is looked for in ten seconds. */
    public static MutableHttpResponse<?> withRetry(MutableHttpResponse<?> answer, Problem problem) {
        Duration wait = problem.retryAfter();
        if (wait != null) {
            return answer.header("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
        return problem.status() == HttpStatus.SERVICE_UNAVAILABLE
                ? answer.header("Retry-After", RETRY_SECONDS)
                : answer;
    }

    private MutableHttpResponse<?> inWords(HttpRequest<?> request, Problem problem) {
        Locale locale = pages.page(request).locale();
        String title = text.of(locale, "problem.title." + problem.status().getCode());
        String detail =
                text.of(locale, "problem." + problem.code(), problem.args().toArray());
        if (isProgram(request)) {
            return HttpResponse.status(problem.status())
                    .body(new ProblemBody(
                            "urn:slrt:problem:" + problem.code(),
                            title,
                            problem.status().getCode(),
                            detail,
                            problem.errors().isEmpty() ? null : inputs(problem, locale)))
                    .contentType(ProblemBody.MEDIA_TYPE);
        }
        return pages.show(
                problem.status(),
                request,
                "shared/problem",
                Map.of("title", title, "detail", detail, "errors", problem.errors()));
    }

    public MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String code) {
        return answer(request, Problem.of(status, code));
    }

    private List<ProblemBody.Input> inputs(Problem problem, Locale locale) {
        return problem.errors().stream()
                .limit(MOST_ERRORS)
                .map(error -> new ProblemBody.Input(
                        error.field(),
                        error.code(),
                        text.of(locale, "error." + error.code(), error.args().toArray())))
                .toList();
    }

    /** Whether a program asks, which wants JSON, or a browser. */
    public static boolean isProgram(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith("/api/")
                || path.startsWith("/hooks/")
                || request.accept().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::equals);
    }
}
