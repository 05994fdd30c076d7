package id.slrt.indicator.web;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Dashboard;
import id.slrt.indicator.Period;
import id.slrt.shared.AppClock;
import id.slrt.shared.Pages;
import id.slrt.shared.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The leader's start page: people served and what waits. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"LEADER", "MANAGER"})
class DashboardPages {
    private final Dashboard dashboard;
    private final Asked asked;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    DashboardPages(Dashboard dashboard, Asked asked, District district, AppClock clock, Pages pages) {
        this.dashboard = dashboard;
        this.asked = asked;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/dashboard")
    HttpResponse<?> show(HttpRequest<?> request, Viewer viewer) {
        Question question = Question.of(request);
        try {
            return pages.show(request, "indicator/dashboard", model(asked.period(question), question, viewer));
        } catch (Problem problem) {
            Map<String, Object> model = model(Period.year(clock.today()), question, viewer);
            return pages.invalid(request, "indicator/dashboard", model, problem);
        }
    }

    private Map<String, Object> model(Period period, Question question, Viewer viewer) {
        return Map.of(
                "figures", dashboard.read(period, viewer),
                "district", district,
                "typedFrom", Objects.requireNonNullElse(question.from(), ""),
                "typedTo", Objects.requireNonNullElse(question.to(), ""),
                "toLateReferrals", viewer.is(Role.MANAGER),
                "errors", List.of());
    }
}
