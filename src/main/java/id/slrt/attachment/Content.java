package id.slrt.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.slrt.attachment.image.Picture;
import id.slrt.shared.Problem;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a file that was sent: a picture made anew, or a PDF as it came. What it is, its first bytes say, not its
 * name and not the browser.
 */
@SuppressWarnings("ArrayRecordComponent")
record Content(byte[] bytes, String mediaType) {
    static final int MOST_MEGABYTES = 10;
    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";
    private static final Set<String> HEIF =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @throws Problem 422 at {@code file} when it is missing, too large, of another kind or damaged */
    static Content of(byte[] file) {
        return of(file, "file_type");
    }

    /** As {@link #of}, and also a workbook (XLSX) as it came, unless it holds macros. */
    static Content ofEvidence(byte[] file) {
        boolean workbook = file.length <= MOST_MEGABYTES << 20 && begins(file, 'P', 'K', 3, 4);
        return workbook ? new Content(SentWorkbook.checked(file), XLSX) : of(file, "evidence_type");
    }

    private static Content of(byte[] file, String otherwise) {
        if (file.length == 0) {
            throw Problem.invalid("file", "file_missing");
        }
        if (file.length > MOST_MEGABYTES << 20) {
            throw Problem.invalid("file", "file_too_large", MOST_MEGABYTES);
        }
        if (begins(file, 0xFF, 0xD8, 0xFF)) {
            return new Content(Picture.clean(file, "jpeg"), JPEG);
        }
        if (begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return new Content(Picture.clean(file, "png"), JPEG);
        }
        if (begins(file, '%', 'P', 'D', 'F', '-')) {
            if (!endsAsPdf(file)) {
                throw Problem.invalid("file", "file_damaged");
            }
            return new Content(PassivePdf.checked(file), PDF);
        }
        throw Problem.invalid("file", phoneFormat(file).orElse(otherwise));
    }

    /** Photos of phones that no library decodes which could be kept up: what to do is told. */
    private static Optional<String> phoneFormat(byte[] file) {
        if (begins(file, 'R', 'I', 'F', 'F')
                && new String(file, 0, Math.min(12, file.length), ISO_8859_1).endsWith("WEBP")) {
            return Optional.of("file_webp");
        }
        boolean boxes = file.length > 12 && new String(file, 4, 4, ISO_8859_1).equals("ftyp");
        String brand = boxes ? new String(file, 8, 4, ISO_8859_1) : "";
        return HEIF.contains(brand) ? Optional.of("file_heic") : Optional.empty();
    }

    private static boolean begins(byte[] file, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** A file that was cut off on its way has no end. */
    private static boolean endsAsPdf(byte[] file) {
        int tail = Math.min(file.length, 2048);
        return new String(file, file.length - tail, tail, ISO_8859_1).contains("%%EOF");
    }
}
