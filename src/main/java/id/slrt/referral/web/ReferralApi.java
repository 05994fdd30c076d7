package id.slrt.referral.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.ReferralState;
import id.slrt.referral.Referrals;
import id.slrt.referral.queue.QueueFilter;
import id.slrt.referral.queue.QueueKind;
import id.slrt.referral.queue.ReferralQueue;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Referrals for programs. */
@Controller("/api/v1")
@Tag(name = "referral")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_REFERRALS)
class ReferralApi {
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final ReferralQueue queue;
    private final ReferralViews views;
    private final AppClock clock;

    ReferralApi(Referrals referrals, ReferralMoves moves, ReferralQueue queue, ReferralViews views, AppClock clock) {
        this.referrals = referrals;
        this.moves = moves;
        this.queue = queue;
        this.views = views;
        this.clock = clock;
    }

    @Serdeable
    record SendForm(@Nullable String agency, @Nullable String note) {}

    @Operation(summary = "Refer a need; without an agency the routing rules decide, and the answer shows the rule")
    @Post("/needs/{needId}/referrals")
    @Status(HttpStatus.CREATED)
    @Allowed(Permission.REFER_NEEDS)
    HttpResponse<ReferralAnswer> send(long needId, @Body @Nullable SendForm form, Viewer viewer) {
        Referral sent =
                referrals.send(needId, form == null ? null : form.agency(), form == null ? null : form.note(), viewer);
        return HttpResponse.created(answer(sent, viewer));
    }

    @Operation(
            summary = "The viewer's queue: agency, unclaimed, mine, hold, overdue, done or sent",
            description =
                    "Open referrals come most urgent first, ended ones newest first. `total` is counted to 1,001.")
    @Get("/referrals")
    Slice<ReferralAnswer> list(
            @QueryValue(defaultValue = "agency") String queue,
            @QueryValue @Nullable String state,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "25") int size,
            Viewer viewer) {
        Inputs inputs = new Inputs();
        QueueKind kind = inputs.word("queue", QueueKind.class, queue);
        ReferralState wanted =
                state == null || state.isBlank() ? null : inputs.word("state", ReferralState.class, state);
        if (page < 0) {
            inputs.reject("page", "number");
        }
        if (size < 1 || size > Slice.MAX_SIZE) {
            inputs.reject("size", "number");
        }
        inputs.orThrow();
        Slice<Referral> found =
                this.queue.list(QueueFilter.of(Objects.requireNonNull(kind), wanted), page, size, viewer);
        return new Slice<>(views.answers(found.items(), viewer), page, size, found.total());
    }

    @Operation(summary = "One referral")
    @Get("/referrals/{id}")
    ReferralAnswer read(long id, Viewer viewer) {
        return ReferralAnswer.of(referrals.read(id, viewer), clock.today());
    }

    @Operation(
            summary = "Move a referral: claim, accept, start, hold, resume, complete, return, revoke, enter_in_error",
            description = "409 tells what is possible now, or who was first.")
    @Post("/referrals/{id}/{move}")
    ReferralAnswer move(long id, String move, @Body @Nullable MoveForm form, Viewer viewer) {
        Move wanted = Word.parse(Move.class, move);
        if (wanted == null) {
            throw Problem.notFound("no_move", move);
        }
        return answer(moves.move(id, wanted, form == null ? MoveForm.EMPTY : form, viewer), viewer);
    }

    private ReferralAnswer answer(Referral referral, Viewer viewer) {
        return views.answers(List.of(referral), viewer).getFirst();
    }
}
