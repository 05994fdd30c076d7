package id.slrt.letter.paper;

import com.google.zxing.common.BitMatrix;
import id.slrt.shared.Qr;
import id.slrt.shared.pdf.Fonts;
import id.slrt.shared.pdf.Format;
import id.slrt.shared.pdf.PdfFile;
import id.slrt.shared.pdf.Sheet;
import java.awt.Color;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.util.Matrix;

/** Prints a paper as PDF. Nothing of the machine, the moment or chance goes in: equal papers make equal bytes. */
public final class PaperPdf {
    private static final float SIZE = 11;
    private static final float LEFT = Format.LETTER.left();
    private static final float RIGHT = Format.LETTER.right();
    private static final float NAMES = 150;
    private static final float SIGNATURE = 300;
    private static final float QR = 82;

    private PaperPdf() {}

    public static byte[] print(Paper paper) {
        return PdfFile.make(paper.number(), paper.head().office(), "id-ID", paper.at(), (document, fonts) -> {
            Sheet sheet = new Sheet(document, Format.LETTER);
            Stationery.head(document, sheet, fonts, paper.head());
            body(sheet, fonts, paper);
            foot(sheet, fonts, paper);
            sheet.finish();
        });
    }

    private static void body(Sheet sheet, Fonts fonts, Paper paper) throws IOException {
        for (Block block : paper.body()) {
            switch (block) {
                case Block.Title(String text) -> {
                    sheet.down(6);
                    sheet.centred(fonts.bold(), 13, LEFT, RIGHT, text.toUpperCase(Locale.ROOT));
                    sheet.centred(fonts.plain(), SIZE, LEFT, RIGHT, "Nomor: " + paper.number());
                    sheet.down(10);
                }
                case Block.Paragraph(String text) -> {
                    sheet.down(5);
                    sheet.paragraph(fonts.plain(), SIZE, LEFT, Format.LETTER.width(), text, true);
                    sheet.down(5);
                }
                case Block.Line(String text) ->
                    sheet.paragraph(fonts.plain(), SIZE, LEFT, Format.LETTER.width(), text, false);
                case Block.Fact(String name, String value) ->
                    sheet.fact(fonts.plain(), SIZE, LEFT + 20, NAMES, name, value);
            }
        }
    }

    private static void foot(Sheet sheet, Fonts fonts, Paper paper) throws IOException {
        sheet.down(14);
        sheet.need(180);
        float top = sheet.y();
        Stationery.signature(sheet, fonts, SIGNATURE, paper.place(), paper.signature());
        sheet.to(top);
        String check = paper.check();
        if (check == null) {
            mark(sheet, fonts);
            return;
        }
        square(sheet, Qr.encode(check), top - 10);
        sheet.to(top - QR - 10);
        sheet.line(fonts.plain(), 7.5f, LEFT, "Periksa keaslian surat ini:");
        sheet.line(fonts.bold(), 8, LEFT, paper.code());
        sheet.paragraph(fonts.plain(), 7.5f, LEFT, SIGNATURE - LEFT - 12, check, false);
    }

    private static void square(Sheet sheet, BitMatrix code, float top) throws IOException {
        float module = QR / code.getWidth();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row)) {
                    sheet.stream().addRect(LEFT + column * module, top - (row + 1) * module, module, module);
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
