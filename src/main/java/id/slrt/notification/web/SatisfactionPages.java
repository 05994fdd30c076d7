package id.slrt.notification.web;

import id.slrt.district.District;
import id.slrt.notification.score.Scores;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public figure of a year: how satisfied the people are whose cases were closed. */
@Controller("/satisfaction")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SatisfactionPages {
    static final int FIRST_YEAR = 2020;

    private final Scores scores;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    SatisfactionPages(Scores scores, District district, AppClock clock, Pages pages) {
        this.scores = scores;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue @Nullable Integer year) {
        int wanted = year(year, clock);
        return pages.show(
                request,
                "notification/satisfaction",
                Map.of(
                        "figure",
                        scores.ofYear(wanted),
                        "thisYear",
                        clock.today().getYear(),
                        "district",
                        district));
    }

    static int year(@Nullable Integer year, AppClock clock) {
        int now = clock.today().getYear();
        int wanted = year == null ? now : year;
        if (wanted < FIRST_YEAR || wanted > now) {
            throw Problem.invalid("year", "year", FIRST_YEAR, now);
        }
        return wanted;
    }
}
