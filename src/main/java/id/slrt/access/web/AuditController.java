package id.slrt.access.web;

import id.slrt.access.Allowed;
import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.shared.Dates;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The auditor's page: who looked at whom, who changed what. */
@Controller("/audit")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_AUDIT_TRAIL)
class AuditController {
    private final Audit audit;
    private final Pages pages;

    AuditController(Audit audit, Pages pages) {
        this.audit = audit;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> search(
            HttpRequest<?> request,
            @QueryValue @Nullable String user,
            @QueryValue @Nullable String type,
            @QueryValue @Nullable String subject,
            @QueryValue @Nullable String day,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        String typed = given(day);
        LocalDate on = typed == null ? null : Dates.parse(typed);
        if (on == null && typed != null) {
            throw Problem.invalid("day", Dates.fault(typed), typed);
        }
        audit.record(viewer, "audit_viewed", "list", null, null);
        return pages.show(
                request,
                "access/audit",
                Map.of(
                        "events", audit.search(given(user), given(type), given(subject), on, Math.max(0, page)),
                        "user", user == null ? "" : user,
                        "type", type == null ? "" : type,
                        "subject", subject == null ? "" : subject,
                        "day", day == null ? "" : day));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
