package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Selection;
import id.slrt.indicator.closing.CountedWhere;
import id.slrt.indicator.delivery.DeliveryList;
import id.slrt.indicator.list.FactList;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.list.ListKind;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Objects;

/** The list behind every figure, as a page and as XLSX. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.OPEN_LISTS)
class DeliveryPages {
    private static final int PAGE_SIZE = 50;

    private final DeliveryList list;
    private final CountedWhere where;
    private final DeliveryWorkbook workbook;
    private final Asked asked;
    private final District district;
    private final Pages pages;

    DeliveryPages(
            DeliveryList list,
            CountedWhere where,
            DeliveryWorkbook workbook,
            Asked asked,
            District district,
            Pages pages) {
        this.where = where;
        this.list = list;
        this.workbook = workbook;
        this.asked = asked;
        this.district = district;
        this.pages = pages;
    }

    @Get("/deliveries")
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        Selection selection = asked.selection(Question.of(request), viewer);
        if (selection.otherThanServices() != null) {
            ListKind kind =
                    ListKind.of(Objects.requireNonNull(selection.indicator()).counts(), selection.whole());
            return pages.done(ListAddress.of(kind, selection.query()), null);
        }
        return pages.show(
                request,
                "indicator/deliveries",
                Map.of(
                        "list",
                        list.page(selection, Math.max(0, page), PAGE_SIZE, viewer),
                        "selection",
                        selection,
                        "named",
                        FactList.seesPeople(viewer),
                        "district",
                        district));
    }

    @Get("/deliveries/{id}")
    HttpResponse<?> one(HttpRequest<?> request, long id, Viewer viewer) {
        return pages.show(
                request,
                "indicator/delivery",
                Map.of("counted", where.of(id, viewer), "named", FactList.seesPeople(viewer), "district", district));
    }

    @Get("/deliveries.xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, Viewer viewer) {
        Selection selection = asked.selection(Question.of(request), viewer);
        byte[] file = workbook.make(list.export(selection, viewer), selection, pages.page(request));
        return Workbooks.download("layanan-" + selection.from() + "-" + selection.to() + ".xlsx", file);
    }
}
