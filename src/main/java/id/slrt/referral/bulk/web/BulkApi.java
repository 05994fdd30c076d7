package id.slrt.referral.bulk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.referral.bulk.Bulk;
import id.slrt.referral.bulk.BulkDeed;
import id.slrt.referral.bulk.BulkResult;
import id.slrt.referral.bulk.BulkRun;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Many at once, for programs; the answer comes when all are done. */
@Controller("/api/v1")
@Tag(name = "referral")
@ExecuteOn(TaskExecutors.BLOCKING)
class BulkApi {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Bulk bulk;

    BulkApi(Bulk bulk) {
        this.bulk = bulk;
    }

    @Serdeable
    record MoveMany(
            @Nullable String move,
            @Nullable List<Long> ids,
            @Nullable Long colleague) {}

    @Serdeable
    record SendMany(@Nullable List<Long> ids) {}

    /** {@code problem} is the code of what stood against it, {@code detail} the same in words. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            long id,
            boolean ok,
            @Nullable Long referralId,
            @Nullable String problem,
            String detail) {}

    @Serdeable
    record Answer(long succeeded, long failed, List<Item> results) {}

    @Operation(
            summary = "Claim, accept or assign up to 500 referrals",
            description =
                    "Each is moved on its own: one that cannot be does not stop the others. `colleague` is the id of"
                            + " the user to assign to.")
    @Post("/referrals/bulk")
    @Allowed(Permission.ANSWER_REFERRALS)
    Answer move(@Body MoveMany form, HttpRequest<?> request, Viewer viewer) {
        BulkDeed deed = Word.parse(BulkDeed.class, form.move());
        if (deed == null || deed.ofNeeds()) {
            throw Problem.invalid("move", "bulk_move", "claim, accept, assign");
        }
        return run(deed, form.ids(), form.colleague(), request, viewer);
    }

    @Operation(summary = "Refer up to 500 needs by the rules; each on its own")
    @Post("/needs/referrals")
    @Allowed(Permission.REFER_NEEDS)
    Answer send(@Body SendMany form, HttpRequest<?> request, Viewer viewer) {
        return run(BulkDeed.SEND, form.ids(), null, request, viewer);
    }

    private Answer run(
            BulkDeed deed, @Nullable List<Long> ids, @Nullable Long colleague, HttpRequest<?> request, Viewer viewer) {
        Inputs.few("ids", ids, Bulk.MOST);
        List<Long> items =
                ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
        BulkRun run = bulk.start(deed, items, colleague, "/", viewer);
        run.await(LONGEST);
        Locale locale = Pages.locale(request, viewer);
        List<Item> results =
                run.results().stream().map(result -> item(result, locale)).toList();
        return new Answer(run.succeeded(), results.size() - run.succeeded(), results);
    }

    private static Item item(BulkResult result, Locale locale) {
        return new Item(result.id(), result.ok(), result.referralId(), result.problem(), result.words(locale));
    }
}
