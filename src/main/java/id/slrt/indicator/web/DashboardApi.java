package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.indicator.board.Board;
import id.slrt.indicator.board.Dashboard;
import id.slrt.indicator.web.Asked.Look;
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

/** The leader's figures for programs. */
@Controller("/api/v1/dashboard")
@Tag(name = "indicator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class DashboardApi {
    private final Dashboard dashboard;
    private final Asked asked;

    DashboardApi(Dashboard dashboard, Asked asked) {
        this.dashboard = dashboard;
        this.asked = asked;
    }

    @Operation(
            summary = "People served, this quarter against its targets, what waits, and how fast agencies are",
            description =
                    "Of this month, quarter or year (period; the year by default) or of the days from and to, both"
                            + " included; area is the code of a sub-district or village. Who is limited to an area sees"
                            + " that area. People are distinct; who got two services stands in two rows of a list. lists"
                            + " has the address of the list behind each single figure, below /api/v1; those of a row"
                            + " are /api/v1/lists/services and /people with its service, agency, area or days.")
    @Get
    Board read(
            HttpRequest<?> request,
            @QueryValue @Nullable String period,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String area,
            Viewer viewer) {
        Look look = asked.look(Question.ofDays(period, from, to, area), viewer);
        return dashboard.read(look.period(), look.area(), viewer, Pages.locale(request, viewer));
    }
}
