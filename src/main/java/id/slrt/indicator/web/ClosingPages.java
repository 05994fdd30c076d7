package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.closing.ClosingView;
import id.slrt.indicator.closing.Closings;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The closing of months: what waits, what was kept, what was corrected since. */
@Controller("/closings")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class ClosingPages {
    private final Closings closings;
    private final ClosingView view;
    private final ClosingAsked asked;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    ClosingPages(
            Closings closings, ClosingView view, ClosingAsked asked, District district, AppClock clock, Pages pages) {
        this.closings = closings;
        this.view = view;
        this.asked = asked;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String year, Viewer viewer) {
        int chosen = asked.year(year, viewer);
        List<Integer> years = Stream.concat(Stream.of(chosen, clock.today().getYear()), view.years().stream())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
        return pages.show(
                request,
                "indicator/closings",
                Map.of("months", view.months(chosen, viewer), "year", chosen, "years", years));
    }

    @Get("/{year}/{month}")
    HttpResponse<?> show(
            HttpRequest<?> request,
            int year,
            int month,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        YearMonth of = asked.month(year, month, viewer);
        return pages.show(
                request, "indicator/closing", model(request, of, asked.area(area), page, ClosingForm.EMPTY, viewer));
    }

    @Post(value = "/{year}/{month}/propose", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.CLOSE_MONTHS)
    HttpResponse<?> propose(HttpRequest<?> request, int year, int month, @Body ClosingForm form, Viewer viewer) {
        YearMonth of = asked.month(year, month, viewer);
        return done(
                request, of, "proposed", form, viewer, () -> closings.propose(of, form.remark(), form.seen(), viewer));
    }

    @Post(value = "/{year}/{month}/confirm", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.CLOSE_MONTHS)
    HttpResponse<?> confirm(HttpRequest<?> request, int year, int month, @Body ClosingForm form, Viewer viewer) {
        YearMonth of = asked.month(year, month, viewer);
        return done(request, of, "confirmed", form, viewer, () -> closings.confirm(of, form.seen(), viewer));
    }

    @Post(value = "/{year}/{month}/decline", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.CLOSE_MONTHS)
    HttpResponse<?> decline(HttpRequest<?> request, int year, int month, @Body ClosingForm form, Viewer viewer) {
        YearMonth of = asked.month(year, month, viewer);
        return done(request, of, "declined", form, viewer, () -> closings.decline(of, form.reason(), viewer));
    }

    private HttpResponse<?> done(
            HttpRequest<?> request, YearMonth month, String deed, ClosingForm form, Viewer viewer, Runnable task) {
        try {
            task.run();
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "indicator/closing", model(request, month, null, 0, form, viewer), problem);
        }
        String name = FigureText.fullMonth(month, pages.page(request));
        return pages.done("/closings/" + month.getYear() + "/" + month.getMonthValue(), "closing_" + deed, name);
    }

    private Map<String, Object> model(
            HttpRequest<?> request, YearMonth month, @Nullable String area, int page, ClosingForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("shown", view.read(month, area, Math.max(0, page), Pages.locale(request, viewer), viewer));
        model.put("form", form);
        model.put("district", district);
        model.put("errors", List.of());
        return model;
    }
}
