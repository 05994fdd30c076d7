package id.slrt.attachment.web;

import id.slrt.attachment.Attachments;
import id.slrt.shared.MemoryBudget;
import id.slrt.shared.Problem;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The file of a form that may come from the camera or from the disk: the first that is not empty. */
public final class Sent {
    private Sent() {}

    /** A file is held twice at most: as it came and as it is kept. */
    private static final int COPIES = 2;

    private static final MemoryBudget MEMORY = MemoryBudget.share(6);

    /**
     * Does something with the bytes, of which no more are read than is needed to see that they are too many. Until there is
     * room for them they stay on the disk, where the server has put them.
     *
     * @throws Problem 503 when no room came free
     */
    public static <T> T use(Function<byte[], T> work, @Nullable CompletedFileUpload... parts) {
        for (CompletedFileUpload part : parts) {
            if (part != null && part.getSize() > 0) {
                long size = Math.min(part.getSize(), Attachments.MOST_BYTES);
                return MEMORY.with(size * COPIES, () -> work.apply(bytes(part)));
            }
        }
        return work.apply(new byte[0]);
    }

    private static byte[] bytes(CompletedFileUpload part) {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(Attachments.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }
}
