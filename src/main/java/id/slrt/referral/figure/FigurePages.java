package id.slrt.referral.figure;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.AppClock;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agency's own figures beside those of all; for the desk and its leaders, of each agency. */
@Controller("/figures")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_PARTNER_FIGURES)
class FigurePages {
    private final Figures figures;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    FigurePages(Figures figures, District district, AppClock clock, Pages pages) {
        this.figures = figures;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            @QueryValue @Nullable String agency,
            @QueryValue @Nullable String period,
            Viewer viewer) {
        FigurePeriod asked = period(period);
        String whose = figures.whose(blank(agency), viewer);
        Figures.Everybody everybody = figures.everybody(asked);
        Map<String, Object> model = new HashMap<>();
        model.put("period", asked);
        model.put(
                "periods",
                List.of(
                        FigurePeriod.month(clock.today()),
                        FigurePeriod.month(clock.today()).before(),
                        FigurePeriod.quarter(clock.today()),
                        FigurePeriod.quarter(clock.today()).before()));
        model.put("all", everybody.all());
        model.put("district", district);
        if (whose == null) {
            model.put("each", everybody.each());
            return pages.show(request, "referral/figuresOfAll", model);
        }
        model.put("agency", whose);
        model.put("own", figures.of(whose, asked));
        model.put("mayCompare", !viewer.is(Role.AGENCY));
        return pages.show(request, "referral/figures", model);
    }

    @Get("/export")
    HttpResponse<?> export(
            HttpRequest<?> request,
            @QueryValue @Nullable String agency,
            @QueryValue @Nullable String period,
            @QueryValue(defaultValue = "xlsx") String format,
            Viewer viewer) {
        FigurePeriod asked = period(period);
        String whose = figures.whose(blank(agency), viewer);
        Figures.Everybody everybody = figures.everybody(asked);
        Page page = pages.page(request);
        FigureTable table = FigureTable.of(
                whose == null ? everybody.each() : Map.of(whose, figures.of(whose, asked)),
                everybody.all(),
                district,
                page);
        String name = "slrt-" + (whose == null ? "mitra" : whose.toLowerCase(Locale.ROOT)) + "-" + asked.word();
        if (format.equals("csv")) {
            return HttpResponse.ok(table.csv())
                    .contentType("text/csv;charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        }
        return Workbooks.download(
                name + ".xlsx",
                table.workbook(
                        page.t("figures.title"),
                        Map.of(
                                page.t("figures.period"), asked.word(),
                                page.t("figures.made"), page.time(clock.instant()))));
    }

    /** This quarter when nothing, or nothing sensible, is said. */
    private FigurePeriod period(@Nullable String word) {
        return FigurePeriod.parse(word).orElseGet(() -> FigurePeriod.quarter(clock.today()));
    }

    private static @Nullable String blank(@Nullable String agency) {
        return agency == null || agency.isBlank() ? null : agency;
    }
}
