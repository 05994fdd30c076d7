package id.slrt;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.Allowed;
import id.slrt.support.Api;
import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every route says who may call it, and holds to it. */
@MicronautTest(transactional = false)
class RoutesAreSecuredTest {
    /** What anybody may call, and why. */
    private static final Set<String> PUBLIC = Set.of(
            "/login", // signing in
            "/api/v1/login",
            "/api/v1/openapi.yml", // the description of the API, no data
            "/language/{tag}",
            "/setup/{code}", // the one-time link
            "/track", // the applicant, with a second factor
            "/track/{ticket}",
            "/api/v1/track/{ticket}",
            "/track/{ticket}/score",
            "/api/v1/track/{ticket}/score",
            "/r/{token}", // a partner without an account, by the secret in the address
            "/r/{token}/{move}",
            "/r/{token}/comment",
            "/satisfaction", // the public figure, no data of anybody
            "/api/v1/satisfaction",
            "/verify", // whether a letter is genuine, and nothing more
            "/verify/{code}",
            "/hooks/twilio/status", // signed by the provider
            "/hooks/twilio/inbound",
            "/health",
            "/health/{selector}", // for operators, no data
            "/prometheus"); // guarded by MetricsGate

    @Inject
    Router router;

    @Inject
    Api api;

    @Test
    void everyRouteNamesItsPermissionOrIsKnownToBePublic() {
        Set<String> anonymous = new TreeSet<>();
        for (UriRouteInfo<?, ?> route : routes()) {
            String[] secured = route.getAnnotationMetadata()
                    .getValue(Secured.class, String[].class)
                    .orElse(new String[0]);
            boolean allowed = route.getAnnotationMetadata().hasAnnotation(Allowed.class);
            String path = route.getUriMatchTemplate().toPathString();
            if (allowed) {
                // a permission, and nothing that widens it
                assertThat(secured).as(path).isEmpty();
            } else if (!List.of(secured).equals(List.of(SecurityRule.IS_AUTHENTICATED))) {
                anonymous.add(path);
            }
        }
        assertThat(PUBLIC).containsAll(anonymous);
    }

    @Test
    void withoutATokenNothingElseAnswers() {
        for (UriRouteInfo<?, ?> route : routes()) {
            String template = route.getUriMatchTemplate().toPathString();
            if (!PUBLIC.contains(template)) {
                String path = template.replaceAll("\\{[^}]*}", "1");
                HttpRequest.Builder request =
                        api.request(path).method(route.getHttpMethod().name(), HttpRequest.BodyPublishers.noBody());
                if (route.getHttpMethod() != HttpMethod.GET) {
                    request.header(
                            "Content-Type",
                            route.getConsumes().isEmpty()
                                    ? "application/json"
                                    : route.getConsumes().getFirst().getName().replace("*/*", "text/plain"));
                }
                HttpResponse<String> answer = api.send(request);
                boolean refused = answer.statusCode() == 401
                        || (answer.statusCode() == 303
                                && answer.headers()
                                        .firstValue("location")
                                        .orElse("")
                                        .startsWith("/login"));
                assertThat(refused)
                        .as(route.getHttpMethod() + " " + path + " answered " + answer.statusCode())
                        .isTrue();
            }
        }
    }

    private List<UriRouteInfo<?, ?>> routes() {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .collect(Collectors.toList());
    }
}
