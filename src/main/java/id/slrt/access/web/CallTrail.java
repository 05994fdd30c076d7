package id.slrt.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.web.Pages;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the trail holds of every call, whatever its feature records besides: a refusal (403), and each answer with people
 * in it that left no line of its own. New routes are taken for such unless they are named here.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CallTrail {
    /** Routes, and all below them, that answer with no people: rules, texts, sums, empty forms. */
    static final List<String> WITHOUT_PEOPLE = List.of(
            "/assets",
            "/webjars",
            "/health",
            "/prometheus",
            "/login",
            "/session",
            "/language",
            "/setup",
            "/verify",
            "/satisfaction",
            "/api/v1/satisfaction",
            "/api/v1/openapi.yml",
            "/catalogue",
            "/api/v1/catalogue",
            "/closings",
            "/api/v1/closings",
            "/dashboard",
            "/dashboard.xlsx",
            "/api/v1/dashboard",
            "/indicators",
            "/indicators.xlsx",
            "/reports",
            "/reports.pdf",
            "/reports.xlsx",
            "/api/v1/reports",
            "/figures",
            "/bansos",
            "/tables",
            "/routing",
            "/templates",
            "/letter-templates",
            "/signatories",
            "/users",
            "/clocks",
            "/comments/unread",
            "/imports/latest",
            "/imports/{id}/progress",
            "/cases/{ticket}/track.svg");

    /** The same, these routes alone. */
    static final List<String> ALONE_WITHOUT_PEOPLE = List.of(
            "/search",
            "/register",
            "/imports",
            "/imports/{id}",
            "/api/v1/registry/imports",
            "/api/v1/registry/imports/{id}",
            "/api/v1/indicators",
            "/api/v1/indicators/entered",
            "/api/v1/indicators/entered/{id}/versions",
            "/api/v1/indicators/{code}/targets");

    private final Cache<String, Boolean> parts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();
    private final Audit audit;

    CallTrail(Audit audit) {
        this.audit = audit;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void record(HttpRequest<?> request, HttpResponse<?> response) {
        Viewer viewer = request.getUserPrincipal(Viewer.class).orElse(null);
        if (viewer == null) {
            return;
        }
        Optional<UriRouteMatch<?, ?>> match = RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(route -> (UriRouteMatch<?, ?>) route);
        String route = match.map(
                        found -> found.getRouteInfo().getUriMatchTemplate().toPathString())
                .orElse("");
        String subject = match.map(found -> subject(found.getVariableValues())).orElse(null);
        if (response.status() == HttpStatus.FORBIDDEN) {
            audit.record(viewer, "call_refused", "call", subject, request.getMethodName() + " " + route);
        } else if (response.status() == HttpStatus.OK
                && request.getMethod() == HttpMethod.GET
                && withPeople(route)
                && !Audit.hasRecorded(request)
                && !polled(request, viewer, route + " " + subject)) {
            audit.record(viewer, "list_viewed", "list", subject, route);
        }
    }

    /** What a page asks for again by itself stands once a minute. */
    private boolean polled(HttpRequest<?> request, Viewer viewer, String what) {
        return Pages.isFragment(request) && parts.asMap().putIfAbsent(viewer.userId() + " " + what, true) != null;
    }

    static boolean withPeople(String route) {
        return !route.isEmpty()
                && !ALONE_WITHOUT_PEOPLE.contains(route)
                && WITHOUT_PEOPLE.stream()
                        .noneMatch(without -> route.equals(without) || route.startsWith(without + "/"));
    }

    /** Of what: our own numbers only; a family card's number is none of the trail's. */
    private static @Nullable String subject(Map<String, Object> variables) {
        Object of = variables.getOrDefault("id", variables.get("ticket"));
        String text = Objects.toString(of, "");
        return text.isEmpty() || text.length() > 14 ? null : text;
    }
}
