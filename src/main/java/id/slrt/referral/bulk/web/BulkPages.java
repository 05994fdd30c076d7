package id.slrt.referral.bulk.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.referral.Assignments;
import id.slrt.referral.bulk.Bulk;
import id.slrt.referral.bulk.BulkDeed;
import id.slrt.referral.bulk.BulkRun;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Doing the same to what is ticked in a list; what takes longer than a second shows how far it is. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_REFERRALS)
class BulkPages {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Bulk bulk;
    private final Assignments assignments;
    private final AppClock clock;
    private final Pages pages;

    BulkPages(Bulk bulk, Assignments assignments, AppClock clock, Pages pages) {
        this.bulk = bulk;
        this.assignments = assignments;
        this.clock = clock;
        this.pages = pages;
    }

    @Post(value = "/referrals/bulk", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(@Body Map<String, Object> form, Viewer viewer) {
        BulkDeed deed = Word.parse(BulkDeed.class, text(form, "move"));
        if (deed == null || deed.ofNeeds()) {
            throw Problem.invalid("move", "bulk_move", "claim, accept, assign");
        }
        return start(deed, form, "/referrals", viewer);
    }

    @Post(value = "/needs/bulk", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.REFER_NEEDS)
    HttpResponse<?> act(@Body Map<String, Object> form, Viewer viewer) {
        BulkDeed deed = Word.parse(BulkDeed.class, text(form, "move"));
        if (deed == null || !deed.ofNeeds()) {
            throw Problem.invalid("move", "bulk_move", "send, verify, recommend, determine");
        }
        return start(deed, form, "/", viewer);
    }

    @Post(value = "/referrals/{id}/assign", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(long id, @Body Map<String, Object> form, Viewer viewer) {
        String to = Objects.requireNonNullElse(
                assignments.assign(id, number(text(form, "colleague")), viewer).assigneeName(), "");
        return pages.done("/referrals/" + id, "referral_assigned", to);
    }

    @Get("/bulk/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id, Viewer viewer) {
        BulkRun run = bulk.require(id, viewer);
        boolean part = Pages.isFragment(request);
        return pages.show(
                request, part ? "referral/bulkPart" : "referral/bulk", Map.of("run", run, "now", clock.instant()));
    }

    private HttpResponse<?> start(BulkDeed deed, Map<String, Object> form, String home, Viewer viewer) {
        Object given = form.get("id");
        List<?> ids = given instanceof List<?> several ? several : given == null ? List.of() : List.of(given);
        Inputs.few("ids", ids, Bulk.MOST);
        String back = text(form, "back");
        BulkRun run = bulk.start(
                deed,
                ids.stream().map(BulkPages::number).filter(Objects::nonNull).toList(),
                number(text(form, "colleague")),
                back.isEmpty() ? home : Pages.local(back).toString(),
                viewer);
        run.await(PATIENCE);
        return pages.done("/bulk/" + run.id(), null);
    }

    private static String text(Map<String, Object> form, String name) {
        Object value = form.get(name);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Long number(@Nullable Object text) {
        return text != null && NUMBER.matcher(text.toString()).matches() ? Long.valueOf(text.toString()) : null;
    }
}
