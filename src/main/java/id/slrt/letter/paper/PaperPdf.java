package id.slrt.letter.paper;

import com.google.zxing.common.BitMatrix;
import id.slrt.shared.AppClock;
import id.slrt.shared.Qr;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Prints a paper as PDF. Nothing of the machine, the moment or chance goes in: equal papers make equal bytes. */
public final class PaperPdf {
    private static final float SIZE = 11;
    private static final float NAMES = 150;
    private static final float SIGNATURE = 300;
    private static final float QR = 82;

    private PaperPdf() {}

    public static byte[] print(Paper paper) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(document, paper);
            Fonts fonts = Fonts.of(document);
            Sheet sheet = new Sheet(document);
            head(document, sheet, fonts, paper.head());
            body(sheet, fonts, paper);
            foot(sheet, fonts, paper);
            sheet.finish();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Paper paper) {
        GregorianCalendar at = new GregorianCalendar(TimeZone.getTimeZone(AppClock.WIB), Locale.ROOT);
        at.setTimeInMillis(paper.at().toEpochMilli());
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(paper.number());
        about.setAuthor(paper.head().office());
        about.setProducer("SLRT");
        about.setCreationDate(at);
        about.setModificationDate(at);
        document.setDocumentInformation(about);
        document.setDocumentId(paper.at().toEpochMilli());
        document.getDocumentCatalog().setLanguage("id-ID");
    }

    private static void head(PDDocument document, Sheet sheet, Fonts fonts, Paper.Letterhead head) throws IOException {
        float top = sheet.y;
        float from = Sheet.LEFT;
        byte[] logo = head.logo();
        if (logo != null) {
            PDImageXObject picture = PDImageXObject.createFromByteArray(document, logo, "logo");
            float scale = Math.min(60f / picture.getWidth(), 64f / picture.getHeight());
            float height = picture.getHeight() * scale;
            sheet.stream().drawImage(picture, from, top - 4 - height, picture.getWidth() * scale, height);
            from += 70;
        }
        sheet.centred(fonts.plain(), 13, from, Sheet.RIGHT, head.government().toUpperCase(Locale.ROOT));
        sheet.centred(fonts.bold(), 15, from, Sheet.RIGHT, head.office().toUpperCase(Locale.ROOT));
        sheet.centred(fonts.plain(), 9, from, Sheet.RIGHT, head.address());
        sheet.y = Math.min(sheet.y, logo == null ? sheet.y : top - 68) - 8;
        sheet.rule(2, sheet.y);
        sheet.rule(0.6f, sheet.y - 3);
        sheet.down(14);
    }

    private static void body(Sheet sheet, Fonts fonts, Paper paper) throws IOException {
        for (Block block : paper.body()) {
            switch (block) {
                case Block.Title(String text) -> {
                    sheet.down(6);
                    sheet.centred(fonts.bold(), 13, Sheet.LEFT, Sheet.RIGHT, text.toUpperCase(Locale.ROOT));
                    sheet.centred(fonts.plain(), SIZE, Sheet.LEFT, Sheet.RIGHT, "Nomor: " + paper.number());
                    sheet.down(10);
                }
                case Block.Paragraph(String text) -> {
                    sheet.down(5);
                    sheet.paragraph(fonts.plain(), SIZE, Sheet.LEFT, Sheet.WIDTH, text, true);
                    sheet.down(5);
                }
                case Block.Line(String text) ->
                    sheet.paragraph(fonts.plain(), SIZE, Sheet.LEFT, Sheet.WIDTH, text, false);
                case Block.Fact(String name, String value) -> fact(sheet, fonts, name, value);
            }
        }
    }

    private static void fact(Sheet sheet, Fonts fonts, String name, String value) throws IOException {
        float x = Sheet.LEFT + 20 + NAMES;
        int lines = Sheet.wrap(fonts.plain(), SIZE, Sheet.RIGHT - x, value).size();
        sheet.need(lines * SIZE * 1.35f);
        float top = sheet.y;
        sheet.paragraph(fonts.plain(), SIZE, Sheet.LEFT + 20, NAMES - 14, name, false);
        float low = sheet.y;
        sheet.y = top;
        sheet.paragraph(fonts.plain(), SIZE, x, Sheet.RIGHT - x, value, false);
        float after = sheet.y;
        sheet.y = top - SIZE * 1.35f;
        sheet.put(fonts.plain(), SIZE, x - 8, ":", 0);
        sheet.y = Math.min(low, after);
    }

    private static void foot(Sheet sheet, Fonts fonts, Paper paper) throws IOException {
        sheet.down(14);
        sheet.need(180);
        float top = sheet.y;
        Paper.Signature by = paper.signature();
        sheet.line(fonts.plain(), SIZE, SIGNATURE, Fonts.printable(fonts.plain(), paper.place()));
        sheet.paragraph(fonts.bold(), SIZE, SIGNATURE, Sheet.RIGHT - SIGNATURE, by.title(), false);
        sheet.down(58);
        sheet.paragraph(fonts.bold(), SIZE, SIGNATURE, Sheet.RIGHT - SIGNATURE, by.name(), false);
        if (by.grade() != null) {
            sheet.line(fonts.plain(), SIZE, SIGNATURE, Fonts.printable(fonts.plain(), by.grade()));
        }
        if (by.nip() != null) {
            sheet.line(fonts.plain(), SIZE, SIGNATURE, Fonts.printable(fonts.plain(), "NIP " + by.nip()));
        }
        sheet.y = top;
        String check = paper.check();
        if (check == null) {
            mark(sheet, fonts);
            return;
        }
        square(sheet, Qr.encode(check), top - 10);
        sheet.y = top - QR - 10;
        sheet.line(fonts.plain(), 7.5f, Sheet.LEFT, "Periksa keaslian surat ini:");
        sheet.line(fonts.bold(), 8, Sheet.LEFT, paper.code());
        sheet.paragraph(fonts.plain(), 7.5f, Sheet.LEFT, SIGNATURE - Sheet.LEFT - 12, check, false);
    }

    private static void square(Sheet sheet, BitMatrix code, float top) throws IOException {
        float module = QR / code.getWidth();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row)) {
                    sheet.stream().addRect(Sheet.LEFT + column * module, top - (row + 1) * module, module, module);
                }
            }
        }
        sheet.stream().fill();
    }

    /** Across the sheet, so that a draft is never taken for a letter. */
    private static void mark(Sheet sheet, Fonts fonts) throws IOException {
        sheet.stream().setNonStrokingColor(new Color(0xB0, 0xB0, 0xB0));
        sheet.stream().beginText();
        sheet.stream().setFont(fonts.bold(), 90);
        sheet.stream().setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 150, 250));
        sheet.stream().showText("KONSEP");
        sheet.stream().endText();
    }
}
