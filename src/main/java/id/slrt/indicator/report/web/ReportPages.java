package id.slrt.indicator.report.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.report.Reports;
import id.slrt.indicator.report.form.Asking;
import id.slrt.indicator.report.form.ReportForm;
import id.slrt.indicator.report.table.Report;
import id.slrt.indicator.web.FigureText;
import id.slrt.shared.AppClock;
import id.slrt.shared.Word;
import id.slrt.shared.web.Page;
import id.slrt.shared.web.Pages;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reports: choose, look, print, take along as XLSX or PDF. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class ReportPages {
    private final Reports reports;
    private final ReportAsked asked;
    private final Indicators indicators;
    private final District district;
    private final AppClock clock;
    private final Pages pages;
    private final String publicUrl;

    ReportPages(
            Reports reports,
            ReportAsked asked,
            Indicators indicators,
            District district,
            AppClock clock,
            Pages pages,
            @Value("${slrt.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
        this.reports = reports;
        this.asked = asked;
        this.indicators = indicators;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/reports")
    HttpResponse<?> show(HttpRequest<?> request, Viewer viewer) {
        Asking asking = asking(request, viewer);
        Scope scope = asking.scope();
        Report report = reports.read(asking);
        return pages.show(
                request,
                "indicator/reports",
                Map.ofEntries(
                        Map.entry("report", report),
                        Map.entry("scope", scope),
                        Map.entry("query", ReportAsked.query(asking)),
                        Map.entry("forms", forms(asking.words())),
                        Map.entry("years", years(scope)),
                        Map.entry("periods", periods(asking.words())),
                        Map.entry("until", ReportAsked.until(scope)),
                        Map.entry(
                                "officials",
                                asking.form() == ReportForm.INDIVIDUAL ? reports.officials(asking) : List.of()),
                        Map.entry("official", Objects.requireNonNullElse(asking.official(), "")),
                        Map.entry("areas", viewer.area() == null ? district.subdistricts() : List.of()),
                        Map.entry("seesLists", !viewer.is(Role.ADMIN))));
    }

    @Get("/reports.xlsx")
    HttpResponse<byte[]> workbook(HttpRequest<?> request, Viewer viewer) {
        Asking asking = asking(request, viewer);
        return ReportFile.workbook(reports.take(asking, "xlsx", viewer), asking, publicUrl);
    }

    @Get("/reports.pdf")
    HttpResponse<byte[]> pdf(HttpRequest<?> request, Viewer viewer) {
        Asking asking = asking(request, viewer);
        return ReportFile.pdf(reports.take(asking, "pdf", viewer), asking);
    }

    private Asking asking(HttpRequest<?> request, Viewer viewer) {
        return asked.of(request, request.getParameters().get("form"), viewer);
    }

    private static Map<String, String> forms(Page words) {
        return words.words(
                "report.form", Arrays.stream(ReportForm.values()).map(Word::of).toList());
    }

    private static Map<String, String> periods(Page words) {
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put("", FigureText.period(null, null, words));
        for (int quarter = 1; quarter <= 4; quarter++) {
            periods.put("q" + quarter, FigureText.period(quarter, null, words));
        }
        for (int month = 1; month <= 12; month++) {
            periods.put("m" + month, FigureText.period(null, month, words));
        }
        return periods;
    }

    private List<Integer> years(Scope scope) {
        return Stream.concat(Stream.of(scope.year(), clock.today().getYear()), indicators.years().stream())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }
}
