package id.slrt.letter.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.letter.Letter;
import id.slrt.letter.Letters;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Letters for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.ISSUE_LETTERS)
@Tag(name = "letter")
class LetterApi {
    private final Letters letters;

    LetterApi(Letters letters) {
        this.letters = letters;
    }

    @Serdeable
    record IssueForm(@Nullable String kind, @Nullable String purpose) {}

    @Serdeable
    record CancelForm(@Nullable String reason) {}

    @Operation(
            summary = "Issue a letter for a need",
            description = "409 when the need is not ready for it, has one already, or nobody signs today.")
    @Post("/needs/{needId}/letters")
    @Status(HttpStatus.CREATED)
    HttpResponse<LetterAnswer> issue(long needId, @Body @Nullable IssueForm form, Viewer viewer) {
        Letter letter =
                letters.issue(needId, form == null ? null : form.kind(), form == null ? null : form.purpose(), viewer);
        return HttpResponse.<LetterAnswer>created(URI.create("/api/v1/letters/" + letter.key()))
                .body(LetterAnswer.of(letter));
    }

    @Operation(summary = "A letter as PDF, byte for byte as it was issued")
    @Get(value = "/letters/{id}", produces = "application/pdf")
    HttpResponse<byte[]> print(long id, Viewer viewer) {
        return PdfAnswer.of("surat-" + id, letters.pdf(id, viewer));
    }

    @Operation(summary = "Cancel a letter; it keeps its number")
    @Post("/letters/{id}/cancel")
    LetterAnswer cancel(long id, @Body @Nullable CancelForm form, Viewer viewer) {
        return LetterAnswer.of(letters.cancel(id, form == null ? null : form.reason(), viewer));
    }
}
