package id.slrt.referral.web;

import id.slrt.district.District;
import id.slrt.referral.Routing;
import id.slrt.shared.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The routing rules, in the order in which they are tried. */
@Controller("/routing")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"MANAGER", "ADMIN"})
class RoutingPages {
    private final Routing routing;
    private final District district;
    private final Pages pages;

    RoutingPages(Routing routing, District district, Pages pages) {
        this.routing = routing;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> rules(HttpRequest<?> request) {
        return pages.show(request, "referral/routing", Map.of("rules", routing.rules(), "district", district));
    }
}
