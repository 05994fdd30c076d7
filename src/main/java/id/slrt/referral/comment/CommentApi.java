package id.slrt.referral.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.shared.Inputs;
import id.slrt.shared.Slice;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The comments of a referral for programs. */
@Controller("/api/v1/referrals/{id}/comments")
@Tag(name = "referral")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_REFERRALS)
class CommentApi {
    private final Comments comments;

    CommentApi(Comments comments) {
        this.comments = comments;
    }

    @Serdeable
    record CommentIn(@Nullable String text) {}

    /** {@code text} is absent once it was withdrawn. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommentOut(
            long commentId,
            String author,
            @Nullable String agency,
            @Nullable String text,
            Instant at,
            boolean withdrawn) {
        static CommentOut of(Comment comment) {
            boolean withdrawn = comment.withdrawnAt() != null;
            return new CommentOut(
                    comment.key(),
                    comment.author(),
                    comment.agency(),
                    withdrawn ? null : comment.text(),
                    comment.at(),
                    withdrawn);
        }
    }

    @Operation(summary = "The comments of a referral, newest first; they count as read then")
    @Get
    Slice<CommentOut> list(
            long id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "25") int size,
            Viewer viewer) {
        Inputs inputs = new Inputs();
        if (page < 0) {
            inputs.reject("page", "number");
        }
        if (size < 1 || size > Slice.MAX_SIZE) {
            inputs.reject("size", "number");
        }
        inputs.orThrow();
        return comments.read(id, page, size, viewer).map(CommentOut::of);
    }

    @Operation(summary = "Comment on a referral; @name mentions somebody who can see it")
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<CommentOut> say(long id, @Body @Nullable CommentIn comment, Viewer viewer) {
        return HttpResponse.created(CommentOut.of(comments.say(id, comment == null ? null : comment.text(), viewer)));
    }
}
