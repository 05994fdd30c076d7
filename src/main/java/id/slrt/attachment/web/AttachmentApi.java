package id.slrt.attachment.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.attachment.AttachmentForm;
import id.slrt.attachment.Attachments;
import id.slrt.shared.Slice;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attachments for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_ATTACHMENTS)
@Tag(name = "attachment")
class AttachmentApi {
    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @Serdeable
    record RemoveForm(@Nullable String reason) {}

    @Operation(
            summary = "Attach a photo or paper to a case (JPEG, PNG or PDF, at most 10 MB)",
            description = "kind: identity_card, family_card, health_paper, house, person, other. Pictures are turned"
                    + " upright, scaled to at most 2000 pixels and freed of all metadata. The same file of another"
                    + " kind, need or note is another attachment; the very same one again is answered 200. HEIC, AVIF"
                    + " and WebP are refused with what to do.")
    @Post(value = "/cases/{ticket}/attachments", consumes = MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    HttpResponse<AttachmentAnswer> add(
            String ticket,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("kind") @Nullable String kind,
            @Part("need") @Nullable String need,
            @Part("note") @Nullable String note,
            Viewer viewer) {
        AttachmentForm form = new AttachmentForm(kind, need, note);
        Attachments.Added added = Sent.use(bytes -> attachments.add(ticket, form, bytes, viewer), file);
        AttachmentAnswer answer = AttachmentAnswer.of(added.attachment());
        return added.fresh()
                ? HttpResponse.<AttachmentAnswer>created(URI.create(
                                "/api/v1/attachments/" + added.attachment().key()))
                        .body(answer)
                : HttpResponse.ok(answer);
    }

    @Operation(summary = "The attachments of a case that the caller may open, also those removed")
    @Get("/cases/{ticket}/attachments")
    Slice<AttachmentAnswer> list(
            String ticket,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size,
            Viewer viewer) {
        List<AttachmentAnswer> all = attachments.ofCase(ticket, viewer).attachments().stream()
                .map(AttachmentAnswer::of)
                .toList();
        int most = Math.clamp(size, 1, Slice.MAX_SIZE);
        int first = Math.max(0, page);
        return new Slice<>(all.stream().skip((long) first * most).limit(most).toList(), first, most, all.size());
    }

    @Operation(summary = "An attachment's file: image/jpeg or application/pdf")
    @Get("/attachments/{id}")
    HttpResponse<byte[]> open(long id, Viewer viewer) {
        return FileAnswer.of(attachments.open(id, viewer));
    }

    @Operation(summary = "Remove an attachment; that it was there stays recorded")
    @Post("/attachments/{id}/remove")
    AttachmentAnswer remove(long id, @Body @Nullable RemoveForm form, Viewer viewer) {
        return AttachmentAnswer.of(attachments.remove(id, form == null ? null : form.reason(), viewer));
    }
}
