package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.lookup.LookDay;
import id.slrt.intake.lookup.LookDays;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The auditor's page of serial looking-up: ids and counts, no person. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_AUDIT_TRAIL)
class LookupsPages {
    private static final int PAGE_SIZE = 25;
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 31;

    private final LookDays days;
    private final AppClock clock;
    private final Pages pages;

    LookupsPages(LookDays days, AppClock clock, Pages pages) {
        this.days = days;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/audit/lookups")
    HttpResponse<?> lookups(
            HttpRequest<?> request,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        Inputs inputs = new Inputs();
        LocalDate today = clock.today();
        LocalDate last = Objects.requireNonNullElse(inputs.pastDate("to", to, today), today);
        LocalDate first =
                Objects.requireNonNullElse(inputs.pastDate("from", from, today), last.minusDays(USUAL_DAYS - 1));
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
            inputs.reject("from", "lookups_period", MOST_DAYS);
        }
        if (inputs.isRejected()) {
            return pages.invalid(
                    request, "intake/lookups", model(List.of(), first, last, 0), Problem.invalid(inputs.errors()));
        }
        return pages.show(
                request, "intake/lookups", model(days.of(first, last, viewer), first, last, Math.max(0, page)));
    }

    private static Map<String, Object> model(List<LookDay> all, LocalDate from, LocalDate to, int page) {
        List<LookDay> shown =
                all.stream().skip((long) page * PAGE_SIZE).limit(PAGE_SIZE).toList();
        return Map.of(
                "days", new Slice<>(shown, page, PAGE_SIZE, all.size()), "from", from, "to", to, "errors", List.of());
    }
}
