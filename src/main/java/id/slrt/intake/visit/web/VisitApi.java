package id.slrt.intake.visit.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.visit.HomeVisit;
import id.slrt.intake.visit.HomeVisits;
import id.slrt.intake.visit.VisitForm;
import id.slrt.shared.Word;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Home visits for programs. */
@Controller("/api/v1/cases/{ticket}/visits")
@Tag(name = "intake")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.VISIT_HOMES)
class VisitApi {
    private final HomeVisits visits;

    VisitApi(HomeVisits visits) {
        this.visits = visits;
    }

    @Serdeable
    record VisitOut(
            @Nullable Long visitId,
            LocalDate date,
            boolean found,
            @Nullable String met,
            @Nullable String house,
            @Nullable Integer income,
            @Nullable Integer members,
            @Nullable Boolean recommended,
            @Nullable String note) {}

    @Operation(
            summary = "Record a home visit, once for all needs of the case that wait for one",
            description = "`found` and `recommended` are yes or no; `house` is sound, worn, unfit or none. 409 when"
                    + " nothing waits for a visit, with who made it.")
    @Post
    @Status(HttpStatus.CREATED)
    VisitOut record(String ticket, @Body VisitForm form, Viewer viewer) {
        HomeVisit visit = visits.record(ticket, form, viewer);
        return new VisitOut(
                visit.id(),
                visit.visitedOn(),
                visit.found(),
                visit.met(),
                visit.house() == null ? null : Word.of(visit.house()),
                visit.income(),
                visit.members(),
                visit.recommended(),
                visit.note());
    }
}
