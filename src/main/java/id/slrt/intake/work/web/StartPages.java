package id.slrt.intake.work.web;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.work.MyWork;
import id.slrt.intake.work.RecentCase;
import id.slrt.intake.work.WorkCounts;
import id.slrt.intake.work.WorkFilter;
import id.slrt.intake.work.WorkItem;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.snapshot.Imports;
import id.slrt.shared.Slice;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The start page of everybody: my work, oldest deadline first; where that is another page, the way there. What features to
 * the right add is loaded by address.
 */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StartPages {
    private static final int PAGE_SIZE = 25;

    private final MyWork work;
    private final Registry registry;
    private final Duplicates duplicates;
    private final Imports imports;
    private final District district;
    private final Pages pages;

    StartPages(MyWork work, Registry registry, Duplicates duplicates, Imports imports, District district, Pages pages) {
        this.work = work;
        this.registry = registry;
        this.duplicates = duplicates;
        this.imports = imports;
        this.district = district;
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<?> start(
            HttpRequest<?> request,
            @QueryValue @Nullable String show,
            @QueryValue @Nullable String step,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        return switch (viewer.role()) {
            case LEADER -> HttpResponse.seeOther(URI.create("/dashboard"));
            case ADMIN -> HttpResponse.seeOther(URI.create("/users"));
            case AUDITOR -> HttpResponse.seeOther(URI.create("/audit"));
            case AGENCY -> HttpResponse.seeOther(URI.create("/referrals"));
            case FRONT_OFFICE, BACK_OFFICE, MANAGER, FACILITATOR ->
                mine(request, WorkFilter.of(show, step), Math.max(0, page), viewer);
        };
    }

    private HttpResponse<?> mine(HttpRequest<?> request, WorkFilter filter, int page, Viewer viewer) {
        WorkCounts counts = work.counts(viewer);
        Slice<WorkItem> items = work.list(filter, counts, page, PAGE_SIZE, viewer);
        List<RecentCase> recent = viewer.is(Role.FRONT_OFFICE, Role.FACILITATOR) ? work.recent(viewer) : List.of();
        Map<String, Object> model = new HashMap<>();
        model.put("items", items);
        model.put("counts", counts);
        model.put("filter", filter);
        model.put("recent", recent);
        model.put(
                "people",
                registry.all(Stream.concat(
                                items.items().stream().map(WorkItem::personId),
                                recent.stream().map(RecentCase::applicant))
                        .distinct()
                        .toList()));
        model.put("deeds", deeds(viewer));
        model.put("viewer", viewer);
        model.put("sections", viewer.is(Role.FRONT_OFFICE) ? List.of("/replies") : List.of());
        if (viewer.is(Role.BACK_OFFICE, Role.MANAGER)) {
            model.put("dropped", work.dropped(viewer));
            model.put("duplicates", duplicates.waiting(viewer));
            model.put("imported", imports.applied().orElse(null));
        }
        model.put("district", district);
        return pages.show(request, "work/start", model);
    }

    /** What the role can do to many of its needs at once. */
    private static List<String> deeds(Viewer viewer) {
        return switch (viewer.role()) {
            case FRONT_OFFICE, FACILITATOR -> List.of("send");
            case BACK_OFFICE -> List.of("verify", "recommend", "send");
            case MANAGER -> List.of("determine", "send");
            default -> List.of();
        };
    }
}
