package id.slrt.indicator.report.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes beside each formula of a workbook what it gives. The writer leaves that out, and whoever does not compute would
 * see nothing: a phone's preview, and Excel itself with a file from the internet until editing is allowed.
 */
final class SheetValues {
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*)><f>(.*?)</f></c>");

    private SheetValues() {}

    /** @param values of each sheet by address: a number or a word */
    static byte[] add(byte[] workbook, List<Map<String, Object>> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // A file, because the writer's way of streaming entries can only be read from their list at the end.
            Path file = Files.createTempFile("report", ".xlsx");
            try {
                Files.write(file, workbook);
                copy(file, bytes, values);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void copy(Path file, OutputStream bytes, List<Map<String, Object>> values) throws IOException {
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                Matcher sheet = SHEET.matcher(entry.getName());
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(sheet.matches() ? with(content, values.get(Integer.parseInt(sheet.group(1)) - 1)) : content);
                to.closeEntry();
            }
        }
    }

    private static byte[] with(byte[] sheet, Map<String, Object> known) {
        return FORMULA.matcher(new String(sheet, StandardCharsets.UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(with(found, known)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String with(MatchResult found, Map<String, Object> known) {
        Object value = known.get(found.group(1));
        if (value == null) {
            return found.group();
        }
        boolean number = value instanceof BigDecimal;
        String text = number ? ((BigDecimal) value).toPlainString() : escaped(value.toString());
        return "<c r=\"" + found.group(1) + "\"" + found.group(2) + (number ? "" : " t=\"str\"") + "><f>"
                + found.group(3) + "</f><v>" + text + "</v></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
