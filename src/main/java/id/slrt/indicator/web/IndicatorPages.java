package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.ClosingView;
import id.slrt.indicator.target.TargetSetting;
import id.slrt.indicator.tree.TreeHistory;
import id.slrt.shared.AppClock;
import id.slrt.shared.Workbooks;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The indicator tree as a page and as XLSX, and one indicator with its quarters, places, targets and history. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class IndicatorPages {
    private static final int HISTORY = 25;

    private final Indicators indicators;
    private final TargetSetting targets;
    private final TreeHistory history;
    private final ClosingView closings;
    private final Asked asked;
    private final District district;
    private final AppClock clock;
    private final Pages pages;
    private final String publicUrl;

    IndicatorPages(
            Indicators indicators,
            TargetSetting targets,
            TreeHistory history,
            ClosingView closings,
            Asked asked,
            District district,
            AppClock clock,
            Pages pages,
            @Value("${slrt.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
        this.indicators = indicators;
        this.targets = targets;
        this.history = history;
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
        LocalDate targetsOn = asked.targetsOn(request.getParameters().get("targetsOn"));
        IndicatorTree tree =
                now || targetsOn != null ? indicators.read(scope, locale, targetsOn) : indicators.read(scope, locale);
        return pages.show(
                request,
                "indicator/indicators",
                Map.of(
                        "tree",
                        tree,
                        "targetsOn",
                        Optional.ofNullable(targetsOn),
                        "then",
                        now ? closings.then(scope, locale) : Map.of(),
                        "open",
                        closings.open(viewer),
                        "scope",
                        scope,
                        "years",
                        years(scope),
                        "district",
                        district,
                        "seesLists",
                        seesLists(viewer)));
    }

    @Get("/indicators/{code}")
    HttpResponse<?> one(HttpRequest<?> request, String code, Viewer viewer) {
        Scope scope = asked.scope(Question.of(request), viewer);
        Page page = pages.page(request);
        List<IndicatorLine> lines = indicators.under(code, scope, page.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("line", lines.getFirst());
        model.put(
                "children",
                lines.stream().filter(line -> code.equals(line.parent())).toList());
        model.put(
                "quarters",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(quarter -> indicators
                                .under(code, new Scope(scope.year(), quarter, scope.area()), page.locale())
                                .getFirst())
                        .toList());
        model.put(
                "places",
                scope.area() != null
                        ? Map.of()
                        : indicators.byArea(
                                code,
                                scope,
                                district.subdistricts().stream()
                                        .map(Region::code)
                                        .toList(),
                                page.locale()));
        model.put("sheet", targets.sheet(code, scope.year(), scope.area()));
        int treeOf = indicators.require(code, scope.year()).indicator().year();
        model.put("treeOf", treeOf);
        model.put("slice", history.of(treeOf, code, 0, HISTORY));
        model.put("scale", indicators.scale(scope.year()).grades());
        model.put("scope", scope);
        model.put("years", years(scope));
        model.put("district", district);
        model.put("seesLists", seesLists(viewer));
        return pages.show(request, "indicator/indicator", model);
    }

    @Get("/indicators.xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, Viewer viewer) {
        Scope scope = asked.scope(Question.of(request), viewer);
        Page page = pages.page(request);
        String place = scope.area() == null ? page.t("indicator.whole_district") : district.place(scope.area());
        byte[] workbook = IndicatorWorkbook.make(
                indicators.read(scope, page.locale()), scope, place, page, seesLists(viewer) ? publicUrl : null);
        return Workbooks.download("indikator-" + scope.query().replaceAll("[^0-9.]+", "-") + ".xlsx", workbook);
    }

    /** The administrator edits the tree but does not see who got what. */
    private static boolean seesLists(Viewer viewer) {
        return !viewer.is(Role.ADMIN);
    }

    private List<Integer> years(Scope scope) {
        return Stream.concat(Stream.of(scope.year(), clock.today().getYear()), indicators.years().stream())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }
}
