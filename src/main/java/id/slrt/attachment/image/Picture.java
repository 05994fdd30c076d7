package id.slrt.attachment.image;

import id.slrt.shared.MemoryBudget;
import id.slrt.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a JPEG of ours out of a camera's or scanner's file. Where it was taken, with what and by whom stays behind, and
 * so does whatever else was hidden in the file. Pictures in the making take a third of the memory at most; more wait.
 */
public final class Picture {
    /** Pixels; the longer side. */
    public static final int LONGEST_SIDE = 2000;

    /** More is no photo of a card: a file of a few kilobytes can claim to be gigabytes of picture. */
    public static final int MOST_MEGAPIXELS = 100;

    private static final int DECODED_SIDE = 2 * LONGEST_SIDE;
    private static final float QUALITY = 0.85f;
    /** Of each pixel: as it is read, as a number, and turned upright. */
    private static final int BYTES_PER_PIXEL = 9;

    private static final MemoryBudget MEMORY = MemoryBudget.share(3);

    private Picture() {}

    /**
     * @param format {@code jpeg} or {@code png}: what the file's first bytes say it is
     * @throws Problem 422 at {@code file} when it is damaged or claims to be larger than any photo
     */
    public static byte[] clean(byte[] file, String format) {
        try {
            int orientation = format.equals("jpeg") ? Exif.orientation(file) : 1;
            return read(file, format, orientation);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw Problem.invalid("file", "file_damaged");
        }
    }

    private static byte[] read(byte[] file, String format, int orientation) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_MEGAPIXELS * 1_000_000L) {
                throw Problem.invalid("file", "image_too_large", MOST_MEGAPIXELS);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.ceilDiv(Math.max(width, height), DECODED_SIDE));
            param.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
            long pixels = Math.ceilDiv((long) width, step) * Math.ceilDiv((long) height, step);
            return MEMORY.with(pixels * BYTES_PER_PIXEL, () -> make(reader, param, orientation));
        } finally {
            reader.dispose();
        }
    }

    private static byte[] make(ImageReader reader, ImageReadParam param, int orientation) {
        try {
            return write(Pixels.of(reader.read(0, param)).within(LONGEST_SIDE).upright(orientation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Pixels picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture.image(), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
