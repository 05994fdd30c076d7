package id.slrt.attachment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paper or photo of a case. The row outlives its removal, the file does not.
 *
 * @param needId the need it belongs to; null for the whole case, which every agency with an open referral of it sees
 * @param size in bytes, as kept
 */
@MappedEntity("attachment")
public record Attachment(
        @Id @GeneratedValue @Nullable Long id,
        long caseId,
        @Nullable Long needId,
        AttachmentKind kind,
        @Nullable String note,
        String sha256,
        String mediaType,
        int size,
        long addedBy,
        String adder,
        Instant addedAt,
        @Nullable Instant removedAt,
        @Nullable String remover,
        @Nullable String removeReason) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    public boolean removed() {
        return removedAt != null;
    }

    /** Whether the other, of the same file, would tell nothing new: same kind, same need, and no note or the same. */
    boolean saysAll(Attachment other) {
        return kind == other.kind
                && Objects.equals(needId, other.needId)
                && (other.note == null || other.note.equals(note));
    }

    /** Shown by the browser; anything else is saved. */
    public boolean picture() {
        return mediaType.equals(Content.JPEG);
    }
}
