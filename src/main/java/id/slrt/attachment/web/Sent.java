package id.slrt.attachment.web;

import id.slrt.attachment.Attachments;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The file of a form that may come from the camera or from the disk: the first that is not empty. */
public final class Sent {
    private Sent() {}

    /** Reads no more than is needed to see that it is too large. */
    public static byte[] bytes(@Nullable CompletedFileUpload... parts) {
        for (CompletedFileUpload part : parts) {
            if (part != null && part.getSize() > 0) {
                try (InputStream content = part.getInputStream()) {
                    return content.readNBytes(Attachments.MOST_BYTES + 1);
                } catch (IOException e) {
                    throw new UncheckedIOException("the upload cannot be read", e);
                }
            }
        }
        return new byte[0];
    }
}
