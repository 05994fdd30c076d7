package id.slrt.indicator.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.ClosingView;
import id.slrt.shared.AppClock;
import id.slrt.shared.Page;
import id.slrt.shared.Pages;
import id.slrt.shared.Workbooks;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The indicator tree as a page and as XLSX. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"LEADER", "MANAGER", "AUDITOR"})
class IndicatorPages {
    private final Indicators indicators;
    private final ClosingView closings;
    private final Asked asked;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    IndicatorPages(
            Indicators indicators, ClosingView closings, Asked asked, District district, AppClock clock, Pages pages) {
        this.indicators = indicators;
        this.closings = closings;
        this.asked = asked;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/indicators")
    HttpResponse<?> show(HttpRequest<?> request, Viewer viewer) {
        Scope scope = asked.scope(Question.of(request), viewer);
        Locale locale = Pages.locale(request, viewer);
        boolean now = "true".equals(request.getParameters().get("now"));
        return pages.show(
                request,
                "indicator/indicators",
                Map.of(
                        "tree",
                        now ? indicators.now(scope, locale) : indicators.read(scope, locale),
                        "then",
                        now ? closings.then(scope, locale) : Map.of(),
                        "open",
                        closings.open(viewer),
                        "scope",
                        scope,
                        "years",
                        years(scope),
                        "district",
                        district));
    }

    @Get("/indicators.xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, Viewer viewer) {
        Scope scope = asked.scope(Question.of(request), viewer);
        Page page = pages.page(request);
        String place = scope.area() == null ? page.t("indicator.whole_district") : district.place(scope.area());
        byte[] workbook = IndicatorWorkbook.make(indicators.read(scope, page.locale()), place, page);
        return Workbooks.download("indikator-" + scope.query().replaceAll("[^0-9.]+", "-") + ".xlsx", workbook);
    }

    private List<Integer> years(Scope scope) {
        return Stream.concat(Stream.of(scope.year(), clock.today().getYear()), indicators.years().stream())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }
}
