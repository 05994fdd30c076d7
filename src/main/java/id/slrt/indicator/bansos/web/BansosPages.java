package id.slrt.indicator.bansos.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.bansos.BansosEntry;
import id.slrt.indicator.bansos.BansosOrder;
import id.slrt.indicator.bansos.BansosRow;
import id.slrt.indicator.bansos.BansosTable;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.Workbooks;
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
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of social assistance, and the entry of single rows. */
@Controller("/bansos")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class BansosPages {
    private final BansosTable table;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    BansosPages(BansosTable table, District district, AppClock clock, Pages pages) {
        this.table = table;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable String sort,
            Viewer viewer) {
        int shown = year(year);
        BansosOrder order = BansosOrder.parse(sort);
        List<BansosTable.Line> lines = table.ofYear(shown, order);
        Map<String, Object> model = new HashMap<>();
        model.put("lines", lines);
        model.put("totals", BansosTotal.of(lines));
        model.put("year", shown);
        model.put(
                "years",
                Stream.concat(Stream.of(shown, clock.today().getYear()), table.years().stream())
                        .distinct()
                        .sorted((a, b) -> b - a)
                        .toList());
        model.put("order", order);
        model.put("district", district);
        model.put("mayEnter", viewer.may(Permission.ENTER_FIGURES));
        return pages.show(request, "figure/bansos", model);
    }

    @Get("/xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, @QueryValue @Nullable Integer year) {
        int shown = year(year);
        byte[] workbook =
                BansosWorkbook.make(table.ofYear(shown, BansosOrder.parse(null)), shown, district, pages.page(request));
        return Workbooks.download("bansos-" + shown + ".xlsx", workbook);
    }

    @Get("/new")
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> fresh(HttpRequest<?> request, @QueryValue @Nullable Integer year) {
        Map<String, String> form =
                Map.of("year", Integer.toString(year(year)), "unit", "KPM", "amount_unit", "Rp", "version", "0");
        return pages.show(request, "figure/bansosOne", one(List.of(), form, true));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
        try {
            BansosRow entered = table.enter(new BansosEntry(form), viewer);
            return pages.done("/bansos?year=" + entered.year(), "bansos_entered", entered.programme());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            String id = form.getOrDefault("id", "");
            List<BansosRow> versions = id.matches("\\d{1,18}") ? table.versions(Long.parseLong(id)) : List.of();
            return pages.invalid(request, "figure/bansosOne", one(versions, form, true), problem);
        }
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, long id, Viewer viewer) {
        List<BansosRow> versions = table.versions(id);
        return pages.show(
                request,
                "figure/bansosOne",
                one(versions, form(versions.getFirst()), viewer.may(Permission.ENTER_FIGURES)));
    }

    @Post(value = "/{id}/withdraw", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> withdraw(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            BansosRow gone = table.withdraw(id, form.get("version"), form.get("reason"), viewer);
            return pages.done("/bansos?year=" + gone.year(), "bansos_withdrawn", gone.programme());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            List<BansosRow> versions = table.versions(id);
            return pages.invalid(request, "figure/bansosOne", one(versions, form(versions.getFirst()), true), problem);
        }
    }

    private Map<String, Object> one(List<BansosRow> versions, Map<String, String> form, boolean mayEnter) {
        return Map.of(
                "versions",
                versions,
                "form",
                new BansosEntry(form),
                "district",
                district,
                "mayEnter",
                mayEnter,
                "errors",
                List.of());
    }

    private Map<String, String> form(BansosRow row) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Long.toString(row.key()));
        form.put("year", Integer.toString(row.year()));
        form.put("programme", row.programme());
        form.put("period", row.period());
        form.put("area", row.area());
        form.put("source", Word.of(row.source()));
        form.put("unit", row.unit());
        form.put("amount_unit", row.amountUnit());
        form.put("planned", plain(row.planned()));
        form.put("reached", plain(row.reached()));
        form.put("budget", plain(row.budget()));
        form.put("realised", plain(row.realised()));
        form.put("note", Objects.requireNonNullElse(row.note(), ""));
        form.put("version", Integer.toString(row.version()));
        return form;
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? number.toBigInteger().toString() : number.toPlainString().replace('.', ',');
    }

    private int year(@Nullable Integer year) {
        return year == null || year < 2000 || year > 2100 ? clock.today().getYear() : year;
    }
}
