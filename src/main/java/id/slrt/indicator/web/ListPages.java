package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.list.FactAsk;
import id.slrt.indicator.list.FactList;
import id.slrt.indicator.list.ListAddress;
import id.slrt.indicator.list.ListKind;
import id.slrt.indicator.list.Lists;
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
import java.util.Map;

/** The list behind any figure, as a page and as XLSX; of services given see {@link DeliveryPages}. */
@Controller("/lists")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.OPEN_LISTS)
class ListPages {
    private static final int PAGE_SIZE = 50;

    /** Stands for whatever the indicator counts. */
    private static final String ANY = "figure";

    private final Lists lists;
    private final ListAsked asked;
    private final District district;
    private final Pages pages;

    ListPages(Lists lists, ListAsked asked, District district, Pages pages) {
        this.lists = lists;
        this.asked = asked;
        this.district = district;
        this.pages = pages;
    }

    @Get("/{kind}")
    HttpResponse<?> show(HttpRequest<?> request, String kind, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        boolean any = kind.equals(ANY);
        FactAsk ask = asked.of(any ? null : kind, Question.of(request), request, viewer);
        if (any || ask.kind() == ListKind.SERVICES) {
            return pages.done(ListAddress.of(ask.kind(), ask.query()), null);
        }
        Page words = pages.page(request);
        return pages.show(
                request,
                "indicator/facts",
                Map.of(
                        "list",
                        lists.page(ask, Math.max(0, page), PAGE_SIZE, viewer, words.locale()),
                        "ask",
                        ask,
                        "named",
                        FactList.seesPeople(viewer),
                        "district",
                        district));
    }

    @Get("/{kind}/xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, String kind, Viewer viewer) {
        FactAsk ask = asked.of(kind, Question.of(request), request, viewer);
        Page words = pages.page(request);
        return Workbooks.download(
                "daftar-" + kind + ".xlsx",
                ListWorkbook.make(lists.export(ask, viewer, words.locale()), ask, district, words));
    }
}
