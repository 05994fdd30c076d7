package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
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
import org.jspecify.annotations.Nullable;

/** The list behind any figure, for programs. */
@Controller("/api/v1/lists")
@Tag(name = "indicator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.OPEN_LISTS)
class ListApi {
    private final Lists lists;
    private final ListAsked asked;

    ListApi(Lists lists, ListAsked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    @Operation(
            summary = "The list behind a figure: one line for each thing counted",
            description = "kind is people, households, services, assessed, letters, entered, parts (of a mean), cases,"
                    + " complaints, needs, scores, received, accepted, completed, returned, or of this moment open,"
                    + " overdue, parked, unreached, old_cases. Asked for by indicator with year, quarter or month, and"
                    + " side=whole for what a percentage is held against; or by period, or from and to. owner is the role"
                    + " or agency that has what waits; need (some, none) tells complaints whose case asked for a service."
                    + " People are named only to the manager; for others a line that would tell of fewer than five people"
                    + " is left out, and withheld says how many.")
    @Get("/{kind}")
    FactSlice list(
            HttpRequest<?> request,
            String kind,
            @QueryValue @Nullable String indicator,
            @QueryValue @Nullable String side,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String quarter,
            @QueryValue @Nullable String month,
            @QueryValue @Nullable String area,
            @QueryValue @Nullable String period,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String service,
            @QueryValue @Nullable String agency,
            @QueryValue @Nullable String owner,
            @QueryValue @Nullable String need,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size,
            Viewer viewer) {
        return lists.page(
                asked.of(kind, Question.of(request), request, viewer),
                Math.max(0, page),
                Math.clamp(size, 1, Slice.MAX_SIZE),
                viewer,
                Pages.locale(request, viewer));
    }
}
