package id.slrt.attachment;

import id.slrt.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PDF that only shows. One that does something when it is opened (JavaScript, starting a program, sending a form), or
 * carries other files, is refused: printed to PDF again it does not. Its names tell; those in packed objects are looked
 * at too.
 */
final class PassivePdf {
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR");
    private static final Pattern NAME = Pattern.compile("/([^\\s()<>\\[\\]{}/%]{1,80})");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKED = Pattern.compile("/ObjStm\\b");
    private static final Pattern FLATE_ONLY = Pattern.compile("/Filter\\s*(\\[\\s*)?/FlateDecode\\s*(]|/|>)");
    private static final String STREAM = "stream";
    private static final String END = "endstream";
    private static final int DICTIONARY = 2_000;
    /** Unpacked objects of a paper; more is a bomb. */
    private static final int MOST_UNPACKED = 20 << 20;

    private final byte[] file;
    private final String text;
    private int unpacked;

    private PassivePdf(byte[] file) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /** The same bytes. @throws Problem 422 at {@code file} when it is active, or cannot be looked into */
    static byte[] checked(byte[] file) {
        new PassivePdf(file).check();
        return file;
    }

    private void check() {
        int at = 0;
        boolean packed = false;
        boolean encrypted = false;
        while (at < text.length()) {
            int stream = nextStream(at);
            String objects = text.substring(at, stream < 0 ? text.length() : stream);
            judge(objects);
            encrypted |= objects.contains("/Encrypt");
            if (stream < 0) {
                break;
            }
            int end = text.indexOf(END, stream);
            end = end < 0 ? text.length() : end;
            String dictionary = objects.substring(Math.max(0, objects.length() - DICTIONARY));
            dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
            if (PACKED.matcher(dictionary).find()) {
                packed = true;
                unpack(dictionary, stream + STREAM.length(), end);
            }
            at = end + END.length();
        }
        if (packed && encrypted) {
            throw Problem.invalid("file", "pdf_locked");
        }
    }

    /** Where a stream begins: after the dictionary that describes it. */
    private int nextStream(int from) {
        int found = text.indexOf(STREAM, from);
        while (found >= 0) {
            int before = found - 1;
            while (before >= from && Character.isWhitespace(text.charAt(before))) {
                before--;
            }
            if (before >= from && text.charAt(before) == '>') {
                return found;
            }
            found = text.indexOf(STREAM, found + STREAM.length());
        }
        return -1;
    }

    private static void judge(String objects) {
        Matcher names = NAME.matcher(objects);
        while (names.find()) {
            String name = ESCAPED.matcher(names.group(1))
                    .replaceAll(hex ->
                            Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16))));
            if (ACTIVE.contains(name)) {
                throw Problem.invalid("file", "pdf_active");
            }
        }
    }

    private void unpack(String dictionary, int from, int to) {
        if (!FLATE_ONLY.matcher(dictionary).find()) {
            throw Problem.invalid("file", "pdf_active");
        }
        int start = from;
        while (start < to && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        StringBuilder objects = new StringBuilder();
        byte[] buffer = new byte[1 << 14];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, start, Math.max(0, to - start));
            int read = inflater.inflate(buffer);
            while (read > 0) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw Problem.invalid("file", "file_damaged");
                }
                objects.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                read = inflater.inflate(buffer);
            }
        } catch (DataFormatException _) {
            // encrypted, which is refused by the end, or broken, and then no program reads it either
        }
        judge(objects.toString());
    }
}
