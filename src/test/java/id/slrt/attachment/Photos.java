package id.slrt.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as phones, scanners and attackers make them. */
final class Photos {
    static final String CAMERA = "SecretCam 3000";

    private Photos() {}

    /** Red at the left, blue at the right, of this size; as a camera held sideways writes it when orientation is 6. */
    static byte[] jpeg(int width, int height, int orientation) {
        return withExif(image(width, height, "jpeg", BufferedImage.TYPE_INT_RGB), orientation);
    }

    static byte[] png(int width, int height) {
        return image(width, height, "png", BufferedImage.TYPE_INT_ARGB);
    }

    private static byte[] image(int width, int height, String format, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        return write(image, format);
    }

    static byte[] write(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An Exif segment as of a phone: camera, orientation, and where it was taken (Lamongan). */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        try {
            ByteArrayOutputStream segment = new ByteArrayOutputStream();
            DataOutputStream tiff = new DataOutputStream(segment);
            tiff.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
            tiff.writeInt(8);
            tiff.writeShort(3);
            entry(tiff, 0x010F, 2, CAMERA.length() + 1, 50);
            entry(tiff, 0x0112, 3, 1, orientation << 16);
            entry(tiff, 0x8825, 4, 1, 80);
            tiff.writeInt(0);
            tiff.write((CAMERA + "\0").getBytes(StandardCharsets.ISO_8859_1));
            tiff.write(new byte[80 - 50 - CAMERA.length() - 1]);
            tiff.writeShort(2);
            entry(tiff, 1, 2, 2, 'S' << 24);
            entry(tiff, 2, 5, 3, 120);
            tiff.writeInt(0);
            tiff.write(new byte[120 - 80 - 30]);
            for (int part : new int[] {7, 1, 7, 1, 12, 1}) {
                tiff.writeInt(part);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(jpeg, 0, 2);
            file.write(0xFF);
            file.write(0xE1);
            file.write((segment.size() + 2) >> 8);
            file.write((segment.size() + 2) & 0xFF);
            segment.writeTo(file);
            file.write(jpeg, 2, jpeg.length - 2);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(DataOutputStream tiff, int tag, int type, int count, int value) throws IOException {
        tiff.writeShort(tag);
        tiff.writeShort(type);
        tiff.writeInt(count);
        tiff.writeInt(value);
    }

    /** A PNG of a few hundred kilobytes that claims to be a picture of this size. */
    static byte[] bomb(int width, int height) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 2, 0, 0, 0});
            chunk(file, "IHDR", header.toByteArray());
            Deflater deflater = new Deflater(9);
            deflater.setInput(new byte[1 << 20]);
            deflater.finish();
            byte[] packed = new byte[1 << 16];
            int size = deflater.deflate(packed);
            chunk(file, "IDAT", Arrays.copyOf(packed, size));
            chunk(file, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(content.length);
        byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
        out.write(type);
        out.write(content);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeInt((int) sum.getValue());
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n% " + text + "\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean contains(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }
}
