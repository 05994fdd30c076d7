package id.slrt.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Issue 15, B9: a route is taken for one that answers with people unless it is named as one that does not. */
@MicronautTest(transactional = false)
class CallTrailTest {
    @Inject
    Router router;

    @Test
    void whatIsNamedAsWithoutPeopleIsARoute() {
        Set<String> routes = routes();
        List<String> named = List.of(
                "/assets",
                "/webjars",
                "/health",
                "/prometheus",
                "/figures",
                "/tables",
                "/setup",
                "/language",
                "/bansos");
        assertThat(CallTrail.ALONE_WITHOUT_PEOPLE).allMatch(routes::contains);
        assertThat(CallTrail.WITHOUT_PEOPLE)
                .filteredOn(without -> !named.contains(without))
                .allMatch(without ->
                        routes.stream().anyMatch(route -> route.equals(without) || route.startsWith(without + "/")));
    }

    @Test
    void everyRouteBelowPeopleCasesReferralsAndLettersLeavesALine() {
        assertThat(routes())
                .filteredOn(
                        route -> route.matches(
                                "(/api/v1)?(/registry)?/(persons|households|cases|needs|referrals|letters|handovers|visits"
                                        + "|duplicates|merges|attachments|deliveries|replies|unreached|looks|phone|audit)(/.*|\\..*)?"))
                .filteredOn(route -> !route.equals("/cases/{ticket}/track.svg"))
                .hasSizeGreaterThan(40)
                .allMatch(CallTrail::withPeople);
    }

    private Set<String> routes() {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toSet());
    }
}
