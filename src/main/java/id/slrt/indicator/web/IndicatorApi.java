package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.Selection;
import id.slrt.indicator.delivery.DeliveryList;
import id.slrt.indicator.delivery.DeliverySlice;
import id.slrt.indicator.list.FactSlice;
import id.slrt.indicator.list.Lists;
import id.slrt.shared.Slice;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Indicators and the deliveries behind them for programs. */
@Controller("/api/v1/indicators")
@Tag(name = "indicator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class IndicatorApi {
    private final Indicators indicators;
    private final DeliveryList list;
    private final Asked asked;
    private final Lists lists;
    private final ListAsked listAsked;

    IndicatorApi(Indicators indicators, DeliveryList list, Asked asked, Lists lists, ListAsked listAsked) {
        this.lists = lists;
        this.listAsked = listAsked;
        this.indicators = indicators;
        this.list = list;
        this.asked = asked;
    }

    @Operation(
            summary = "The indicator tree with target, actual, achievement, grade and flags",
            description =
                    "Of a year (this one by default), from 1 January to its end or to the end of a quarter or month;"
                            + " area is the code of a sub-district or village. The tree is given whole, parents first."
                            + " Of a month that is closed the figures are as they were then (frozen), unless now=true."
                            + " With targetsOn, a date: the figures of now against the targets as they were that day.")
    @Get
    IndicatorTree tree(
            HttpRequest<?> request,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String quarter,
            @QueryValue @Nullable String month,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "false") boolean now,
            @QueryValue @Nullable String targetsOn,
            Viewer viewer) {
        Scope scope = asked.scope(Question.of(null, year, quarter, month, area), viewer);
        Locale locale = Pages.locale(request, viewer);
        LocalDate day = asked.targetsOn(targetsOn);
        if (day != null) {
            return indicators.read(scope, locale, day);
        }
        return now ? indicators.now(scope, locale) : indicators.read(scope, locale);
    }

    @Operation(
            summary = "The list behind the figure of an indicator, whatever it counts",
            description = "As /api/v1/lists/{kind}; side=whole for what a percentage is held against.")
    @Get("/{code}/list")
    @Allowed(Permission.OPEN_LISTS)
    FactSlice list(
            HttpRequest<?> request,
            String code,
            @QueryValue @Nullable String side,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String quarter,
            @QueryValue @Nullable String month,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size,
            Viewer viewer) {
        Question question = Question.of(code, year, quarter, month, area).of(side);
        return lists.page(
                listAsked.of(null, question, request, viewer),
                Math.max(0, page),
                Math.clamp(size, 1, Slice.MAX_SIZE),
                viewer,
                Pages.locale(request, viewer));
    }

    @Operation(
            summary = "The deliveries that an indicator counts, newest first",
            description = "People are named only to the manager; others see the same pseudonym for the same person, in"
                    + " this list only. Of sensitive services they see a line only where at least five people share"
                    + " what it says; withheld counts the others.")
    @Get("/{code}/deliveries")
    DeliverySlice deliveries(
            String code,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String quarter,
            @QueryValue @Nullable String month,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size,
            Viewer viewer) {
        Selection selection = asked.selection(Question.of(code, year, quarter, month, area), viewer);
        return list.page(selection, Math.max(0, page), Math.clamp(size, 1, Slice.MAX_SIZE), viewer);
    }
}
