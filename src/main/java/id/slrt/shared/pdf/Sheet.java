package id.slrt.shared.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Sheets written from top to bottom; a new one begins when a line does not fit. Measures are points. */
public final class Sheet {
    public static final float LEADING = 1.35f;

    private final PDDocument document;
    private final Format format;
    private @Nullable PDPageContentStream stream;
    private float y;

    public Sheet(PDDocument document, Format format) throws IOException {
        this.document = document;
        this.format = format;
        next();
    }

    public Format format() {
        return format;
    }

    /** Where the last line stands; the next goes below. */
    public float y() {
        return y;
    }

    public void to(float height) {
        y = height;
    }

    public PDPageContentStream stream() {
        if (stream == null) {
            throw new IllegalStateException("finished");
        }
        return stream;
    }

    public void next() throws IOException {
        finish();
        PDPage page = new PDPage(new PDRectangle(format.paperWidth(), format.paperHeight()));
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        y = format.top();
    }

    public void finish() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    /** Goes on at the next sheet when less than this is left. */
    public void need(float height) throws IOException {
        if (y - height < format.bottom()) {
            next();
        }
    }

    public void down(float height) {
        y -= height;
    }

    /** Text at x on the line below; the baseline moves there. */
    public void line(PDFont font, float size, float x, String text) throws IOException {
        need(size * LEADING);
        y -= size * LEADING;
        put(font, size, x, text, 0);
    }

    public void centred(PDFont font, float size, float from, float to, String text) throws IOException {
        for (String line : wrap(font, size, to - from, text)) {
            line(font, size, from + (to - from - Fonts.width(font, size, line)) / 2, line);
        }
    }

    /** Wrapped; with even edges when justified. */
    public void paragraph(PDFont font, float size, float x, float width, String text, boolean justified)
            throws IOException {
        List<String> lines = wrap(font, size, width, text);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            need(size * LEADING);
            y -= size * LEADING;
            long blanks = line.chars().filter(c -> c == ' ').count();
            boolean even = justified && i < lines.size() - 1 && blanks > 0;
            put(font, size, x, line, even ? (width - Fonts.width(font, size, line)) / blanks : 0);
        }
    }

    /** A name at x and, {@code names} to its right after a colon, its value. */
    public void fact(PDFont font, float size, float x, float names, String name, String value) throws IOException {
        float at = x + names;
        need(wrap(font, size, format.right() - at, value).size() * size * LEADING);
        float top = y;
        paragraph(font, size, x, names - 14, name, false);
        float low = y;
        y = top;
        paragraph(font, size, at, format.right() - at, value, false);
        float after = y;
        y = top - size * LEADING;
        put(font, size, at - 8, ":", 0);
        y = Math.min(low, after);
    }

    /** On the present baseline; {@code gap} is added to each blank, by hand, for composite fonts know no word spacing. */
    public void put(PDFont font, float size, float x, String text, float gap) throws IOException {
        float at = x;
        for (String word : gap == 0 ? new String[] {text} : text.split(" ")) {
            stream().beginText();
            stream().setFont(font, size);
            stream().newLineAtOffset(at, y);
            stream().showText(word);
            stream().endText();
            at += Fonts.width(font, size, word + " ") + gap;
        }
    }

    public static List<String> wrap(PDFont font, float size, float width, String raw) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Fonts.printable(font, raw).strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (Fonts.width(font, size, longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (Fonts.width(font, size, line) > width) {
                int fits = line.length() - 1;
                while (Fonts.width(font, size, line.substring(0, fits)) > width) {
                    fits--;
                }
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    public void rule(float thickness, float at) throws IOException {
        stream().setLineWidth(thickness);
        stream().moveTo(format.left(), at);
        stream().lineTo(format.right(), at);
        stream().stroke();
    }
}
