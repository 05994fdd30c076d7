package id.slrt.indicator.budget.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.attachment.web.Sent;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.Scope;
import id.slrt.indicator.budget.BudgetForm;
import id.slrt.indicator.budget.BudgetTable;
import id.slrt.indicator.budget.Budgets;
import id.slrt.indicator.sheet.Sheet;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Budgets beside achievements, and their entry. */
@Controller("/indicators/budget")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class BudgetPages {
    private final Budgets budgets;
    private final BudgetTable table;
    private final BudgetLines lines;
    private final AppClock clock;
    private final Pages pages;

    BudgetPages(Budgets budgets, BudgetTable table, BudgetLines lines, AppClock clock, Pages pages) {
        this.budgets = budgets;
        this.table = table;
        this.lines = lines;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable Integer quarter,
            Viewer viewer) {
        return pages.show(request, "figure/budget", model(request, year, quarter, Map.of(), viewer));
    }

    @Post(value = "/import", consumes = MediaType.MULTIPART_FORM_DATA)
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> load(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("year") @Nullable String year,
            @Part("quarter") @Nullable String quarter,
            @Part("source") @Nullable String source,
            Viewer viewer) {
        Map<String, String> typed = Map.of(
                "year", Objects.requireNonNullElse(year, ""),
                "quarter", Objects.requireNonNullElse(quarter, ""),
                "source", Objects.requireNonNullElse(source, ""));
        try {
            int stored = table.load(
                    typed.getOrDefault("year", ""),
                    typed.getOrDefault("quarter", ""),
                    typed.getOrDefault("source", ""),
                    Sent.use(bytes -> Sheet.read(bytes, BudgetTable.columns()), file),
                    viewer);
            return pages.done("/indicators/budget?year=" + year + "&quarter=" + quarter, "budget_loaded", stored);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(request, "figure/budget", model(request, null, null, typed, viewer), problem);
        }
    }

    @Get("/{code}")
    HttpResponse<?> one(
            HttpRequest<?> request,
            String code,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable Integer quarter,
            Viewer viewer) {
        Map<String, String> form = Map.of("quarter", Integer.toString(quarter(quarter)));
        return pages.show(request, "figure/budgetOne", one(code, year(year), form, viewer));
    }

    @Post(value = "/{code}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> enter(HttpRequest<?> request, String code, @Body Map<String, String> form, Viewer viewer) {
        try {
            budgets.enter(BudgetForm.of(code, form), viewer);
            return pages.done(
                    "/indicators/budget?year=" + form.get("year") + "&quarter=" + form.get("quarter"),
                    "budget_entered",
                    code);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            String typed = form.getOrDefault("year", "");
            int year = typed.matches("\\d{4}")
                    ? Integer.parseInt(typed)
                    : clock.today().getYear();
            return pages.invalid(request, "figure/budgetOne", one(code, year, form, viewer), problem);
        }
    }

    private Map<String, Object> one(String code, int year, Map<String, String> form, Viewer viewer) {
        Indicator activity = budgets.activities(year).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no_indicator", code));
        return Map.of(
                "activity",
                activity,
                "year",
                year,
                "versions",
                budgets.versions(year, code),
                "form",
                form,
                "mayEnter",
                viewer.may(Permission.ENTER_FIGURES),
                "errors",
                List.of());
    }

    private Map<String, Object> model(
            HttpRequest<?> request,
            @Nullable Integer year,
            @Nullable Integer quarter,
            Map<String, String> form,
            Viewer viewer) {
        Scope scope = new Scope(year(year), quarter(quarter), null);
        Map<String, Object> model = new HashMap<>();
        model.put("lines", lines.of(scope, Pages.locale(request, viewer)));
        model.put("year", year(year));
        model.put("quarter", quarter(quarter));
        model.put(
                "years",
                Stream.concat(Stream.of(year(year), clock.today().getYear()), budgets.years().stream())
                        .distinct()
                        .sorted((a, b) -> b - a)
                        .toList());
        model.put("efficiency", budgets.efficiency());
        model.put("form", form);
        model.put("mayEnter", viewer.may(Permission.ENTER_FIGURES));
        model.put("errors", List.of());
        return model;
    }

    private int year(@Nullable Integer year) {
        return year == null || year < 2000 || year > 2100 ? clock.today().getYear() : year;
    }

    private static int quarter(@Nullable Integer quarter) {
        return quarter == null ? 4 : Math.clamp(quarter, 1, 4);
    }
}
