package id.slrt.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, embedded as far as it is used. */
public record Fonts(PDFont plain, PDFont bold) {
    public static Fonts of(PDDocument document) throws IOException {
        return new Fonts(load(document, "LiberationSans-Regular"), load(document, "LiberationSans-Bold"));
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        try (InputStream font = Fonts.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            return PDType0Font.load(document, Objects.requireNonNull(font), true);
        }
    }

    /** The text without what the font has no sign for, which becomes a question mark. */
    public static String printable(PDFont font, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replaceAll("[\\p{Cntrl}]", " ").codePoints().forEach(point -> {
            String sign = Character.toString(point);
            kept.append(has(font, sign) ? sign : "?");
        });
        return kept.toString();
    }

    private static boolean has(PDFont font, String sign) {
        try {
            font.encode(sign);
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /** In points. */
    public static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
