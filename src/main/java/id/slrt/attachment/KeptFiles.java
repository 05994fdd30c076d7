package id.slrt.attachment;

import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Papers that are of no case, such as the evidence of a figure: judged by their content and kept with the attachments'
 * files. Whoever keeps one has a {@link FileKeeper}.
 */
@Singleton
public class KeptFiles {
    private final AttachmentFiles files;
    private final AppClock clock;

    KeptFiles(AttachmentFiles files, AppClock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** @throws Problem 422 at {@code file} when it is missing, over 10 MB, damaged, or neither picture, PDF nor XLSX */
    public KeptFile keep(byte[] file) {
        Content content = Content.ofEvidence(file);
        return new KeptFile(files.keep(content.bytes(), clock.instant()), content.mediaType(), content.bytes());
    }

    /** After the row that keeps it is stored: it may have been swept away between the two. */
    public void settle(KeptFile kept) {
        if (!files.has(kept.sha256())) {
            files.keep(kept.bytes(), clock.instant());
        }
    }

    /** The bytes, when they are there and still the same. */
    public Optional<byte[]> read(String sha256) {
        return files.read(sha256);
    }
}
