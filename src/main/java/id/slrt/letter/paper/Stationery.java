package id.slrt.letter.paper;

import id.slrt.shared.pdf.Fonts;
import id.slrt.shared.pdf.Sheet;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What letters and reports of the office share: its head above, and below who signs. */
public final class Stationery {
    private static final float SIZE = 11;

    private Stationery() {}

    public static void head(PDDocument document, Sheet sheet, Fonts fonts, Paper.Letterhead head) throws IOException {
        float top = sheet.y();
        float from = sheet.format().left();
        float to = sheet.format().right();
        byte[] logo = head.logo();
        if (logo != null) {
            PDImageXObject picture = PDImageXObject.createFromByteArray(document, logo, "logo");
            float scale = Math.min(60f / picture.getWidth(), 64f / picture.getHeight());
            float height = picture.getHeight() * scale;
            sheet.stream().drawImage(picture, from, top - 4 - height, picture.getWidth() * scale, height);
            from += 70;
        }
        sheet.centred(fonts.plain(), 13, from, to, head.government().toUpperCase(Locale.ROOT));
        sheet.centred(fonts.bold(), 15, from, to, head.office().toUpperCase(Locale.ROOT));
        sheet.centred(fonts.plain(), 9, from, to, head.address());
        sheet.to(Math.min(sheet.y(), logo == null ? sheet.y() : top - 68) - 8);
        sheet.rule(2, sheet.y());
        sheet.rule(0.6f, sheet.y() - 3);
        sheet.down(14);
    }

    /** Place and date, the post, room to sign, the name; from x to the right. */
    public static void signature(Sheet sheet, Fonts fonts, float x, String place, Paper.Signature by)
            throws IOException {
        float width = sheet.format().right() - x;
        sheet.line(fonts.plain(), SIZE, x, Fonts.printable(fonts.plain(), place));
        sheet.paragraph(fonts.bold(), SIZE, x, width, by.title(), false);
        sheet.down(58);
        sheet.paragraph(fonts.bold(), SIZE, x, width, by.name(), false);
        if (by.grade() != null) {
            sheet.line(fonts.plain(), SIZE, x, Fonts.printable(fonts.plain(), by.grade()));
        }
        if (by.nip() != null) {
            sheet.line(fonts.plain(), SIZE, x, Fonts.printable(fonts.plain(), "NIP " + by.nip()));
        }
    }
}
