package id.slrt.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperPdfTest {
    private static final String CHECK = "https://slrt.example/verify/ABCDEFGHJKMNPQRT";

    @Test
    void equalPapersAreEqualBytes() {
        byte[] first = PaperPdf.print(paper(body("Siti Khotijah"), CHECK));
        assertThat(PaperPdf.print(paper(body("Siti Khotijah"), CHECK))).isEqualTo(first);
        assertThat(PaperPdf.print(paper(body("Siti Khodijah"), CHECK))).isNotEqualTo(first);
        assertThat(first.length).isLessThan(60_000);
    }

    @Test
    void everyFontIsInTheFile() throws Exception {
        try (PDDocument document = Loader.loadPDF(PaperPdf.print(paper(body("Siti"), CHECK)))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theQrCodeCanBeReadFromThePrint() throws Exception {
        try (PDDocument document = Loader.loadPDF(PaperPdf.print(paper(body("Siti"), CHECK)))) {
            var print = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int width = print.getWidth();
            int height = print.getHeight();
            var light = new RGBLuminanceSource(width, height, print.getRGB(0, 0, width, height, null, 0, width));
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)));
            assertThat(read.getText()).isEqualTo(CHECK);
        }
    }

    @Test
    void aLongLetterGoesOnOnTheNextSheetAndLosesNothing() throws Exception {
        List<Block> body = new ArrayList<>(body("Siti"));
        for (int i = 0; i < 60; i++) {
            body.add(new Block.Paragraph("Alinea ke-" + i + " " + "kata ".repeat(30)));
        }
        body.add(new Block.Fact("Nama yang sangat panjang sekali untuk kolomnya", "x".repeat(200)));
        try (PDDocument document = Loader.loadPDF(PaperPdf.print(paper(body, CHECK)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Alinea ke-0 ", "Alinea ke-59 ", "Pembina Utama Muda");
            assertThat(text.replace(" ", "")).contains("x".repeat(200));
        }
    }

    @Test
    void aSignTheFontDoesNotKnowDoesNotStopTheLetter() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(PaperPdf.print(paper(body("Siti \uD83D\uDE42 \u0007 Ñandú"), CHECK)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Siti ?", "Ñandú");
        }
    }

    private static List<Block> body(String name) {
        return List.of(
                new Block.Title("Surat Keterangan"),
                new Block.Line("Yth. Dinas Pendidikan"),
                new Block.Fact("Nama", name),
                new Block.Paragraph("Surat ini dibuat untuk dipergunakan sebagaimana mestinya. ".repeat(4)));
    }

    private static Paper paper(List<Block> body, String check) {
        return new Paper(
                new Paper.Letterhead("Pemerintah Kabupaten", "Dinas Sosial", "Jalan Contoh 1", null),
                "1/460/413.111/XI/2026",
                body,
                "Lamongan, 21 November 2026",
                new Paper.Signature("Plt. Kepala Dinas", "Nama Pejabat", "Pembina Utama Muda", "1970"),
                check,
                "ABCD-EFGH-JKMN-PQRT",
                Instant.parse("2026-11-21T03:00:00Z"));
    }
}
