package id.slrt.attachment.web;

import id.slrt.attachment.Attachment;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attachment in the API; {@code needId} is absent when it is for the whole case, {@code url} when it was removed. */
@Serdeable
record AttachmentAnswer(
        long attachmentId,
        String kind,
        @Nullable Long needId,
        @Nullable String note,
        String mediaType,
        int size,
        String sha256,
        String addedBy,
        Instant addedAt,
        @Nullable Instant removedAt,
        @Nullable String removeReason,
        @Nullable String url) {
    static AttachmentAnswer of(Attachment attachment) {
        return new AttachmentAnswer(
                attachment.key(),
                Word.of(attachment.kind()),
                attachment.needId(),
                attachment.note(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.adder(),
                attachment.addedAt(),
                attachment.removedAt(),
                attachment.removeReason(),
                attachment.removed() ? null : "/api/v1/attachments/" + attachment.key());
    }
}
