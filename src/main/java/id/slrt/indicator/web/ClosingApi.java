package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.indicator.closing.ClosingView;
import id.slrt.indicator.closing.MonthLine;
import id.slrt.shared.Slice;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which months are closed, for programs. */
@Controller("/api/v1/closings")
@Tag(name = "indicator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class ClosingApi {
    private final ClosingView view;
    private final ClosingAsked asked;

    ClosingApi(ClosingView view, ClosingAsked asked) {
        this.view = view;
        this.asked = asked;
    }

    @Operation(
            summary = "The months of a year that are over, and how far their closing is",
            description = "The latest first; of this year by default. The figures of a closed month are those that"
                    + " /api/v1/indicators gives for year and month; seal is SHA-256 over all that was kept.")
    @Get
    Slice<MonthLine> list(@QueryValue @Nullable String year, Viewer viewer) {
        List<MonthLine> months = view.months(asked.year(year, viewer), viewer);
        return new Slice<>(months, 0, 12, months.size());
    }

    @Operation(
            summary = "A closed month: what it was and is now, and the corrections since",
            description = "The latest correction first; area is the code of a sub-district, else the whole district.")
    @Get("/{year}/{month}")
    ClosingAnswer show(
            int year,
            int month,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        return ClosingAnswer.of(view.read(
                asked.month(year, month, viewer), asked.area(area), Math.max(0, page), viewer.locale(), viewer));
    }
}
