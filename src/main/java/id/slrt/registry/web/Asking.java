package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.registry.Looks;
import id.slrt.registry.ReasonNeeded;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import id.slrt.shared.web.Problems;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/** Asks for the reason of a look, on whatever page it is wanted, and goes on to that page. Programs are told how to state it. */
@Singleton
class Asking implements ExceptionHandler<ReasonNeeded, HttpResponse<?>> {
    private final Looks looks;
    private final Pages pages;
    private final Problems problems;

    Asking(Looks looks, Pages pages, Problems problems) {
        this.looks = looks;
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ReasonNeeded needed) {
        if (Problems.isProgram(request)) {
            return problems.answer(request, HttpStatus.FORBIDDEN, "look_reason");
        }
        if (Pages.isFragment(request)) {
            return pages.show(request, "registry/whyPart", Map.of("path", needed.path()));
        }
        boolean page = request.getMethod().equals(HttpMethod.GET);
        return pages.show(
                request,
                "registry/why",
                Why.on(page ? request.getUri().toString() : "").model(needed.path()));
    }

    /** Keeps the reason until the end of the day; what is wrong with it is told at its fields. */
    HttpResponse<?> stated(HttpRequest<?> request, String subjectType, long id, Why why, Viewer viewer) {
        String path = (subjectType.equals("person") ? "/persons/" : "/households/") + id;
        try {
            looks.state(subjectType, id, why.why(), why.text(), viewer);
            return pages.done(why.goal(path), null);
        } catch (Problem problem) {
            return pages.invalid(request, "registry/why", why.model(path), problem);
        }
    }
}
