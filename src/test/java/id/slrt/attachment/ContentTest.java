package id.slrt.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.shared.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    /** Issue 15, B11: a paper shows, it does nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
                "<</S /Launch /F (cmd.exe)>>",
                "<</Names<</EmbeddedFiles 5 0 R>>>>",
                "<</S/J#61vaScript>>",
                "<</AcroForm<</XFA 5 0 R>>>>"
            })
    void aPdfThatDoesSomethingIsRefused(String object) throws IOException {
        assertThat(refusal(Photos.pdf("x\n1 0 obj\n" + object + "\nendobj"))).containsExactly("pdf_active");
        assertThat(refusal(packed(object))).containsExactly("pdf_active");
    }

    /** Issue 15, B11: the words may stand in a picture, and a page may be chosen to begin with. */
    @Test
    void aPdfThatOnlyShowsIsKeptAsItCame() throws IOException {
        byte[] harmless =
                Photos.pdf("x\n1 0 obj\n<</OpenAction[3 0 R/Fit]/Length 11>>\nstream\n/JavaScript\nendstream");
        assertThat(Content.of(harmless).bytes()).isEqualTo(harmless);
        assertThat(Content.of(packed("<</Type/Catalog>>")).mediaType()).isEqualTo("application/pdf");
    }

    private static byte[] packed(String object) throws IOException {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(objects)) {
            out.write(("1 0 " + object).getBytes(StandardCharsets.ISO_8859_1));
        }
        return Photos.pdf("x\n2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 99>>\nstream\n"
                + objects.toString(StandardCharsets.ISO_8859_1) + "\nendstream\nendobj");
    }

    @Test
    void whereAPhotoWasTakenAndWithWhatStaysBehind() {
        byte[] photo = Photos.jpeg(300, 200, 1);
        assertThat(Photos.contains(photo, "Exif")).isTrue();
        assertThat(Photos.contains(photo, Photos.CAMERA)).isTrue();
        Content kept = Content.of(photo);
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(Photos.contains(kept.bytes(), "Exif")).isFalse();
        assertThat(Photos.contains(kept.bytes(), Photos.CAMERA)).isFalse();
        assertThat(Photos.read(kept.bytes()).getWidth()).isEqualTo(300);
    }

    /** The stored picture is red at the left and blue at the right; where red is once it stands upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 300, 200, left", "2, 300, 200, right", "3, 300, 200, right", "4, 300, 200, left",
        "5, 200, 300, top", "6, 200, 300, top", "7, 200, 300, bottom", "8, 200, 300, bottom"
    })
    void aPhotoIsTurnedUpright(int orientation, int width, int height, String red) {
        BufferedImage upright =
                Photos.read(Content.of(Photos.jpeg(300, 200, orientation)).bytes());
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        boolean across = red.equals("left") || red.equals("right");
        Color first = new Color(upright.getRGB(across ? 20 : width / 2, across ? height / 2 : 20));
        boolean redFirst = red.equals("left") || red.equals("top");
        assertThat(first.getRed() > 200).isEqualTo(redFirst);
        assertThat(first.getBlue() > 200).isEqualTo(!redFirst);
    }

    @Test
    void aLargePhotoIsScaledAndASmallOneIsNot() {
        BufferedImage large = Photos.read(Content.of(Photos.jpeg(5000, 3000, 1)).bytes());
        assertThat(large.getWidth()).isEqualTo(2000);
        assertThat(large.getHeight()).isEqualTo(1200);
        BufferedImage thin = Photos.read(Content.of(Photos.jpeg(6000, 1, 1)).bytes());
        assertThat(thin.getWidth()).isEqualTo(2000);
        assertThat(thin.getHeight()).isEqualTo(1);
        assertThat(Photos.read(Content.of(Photos.png(40, 30)).bytes()).getWidth())
                .isEqualTo(40);
    }

    @Test
    void whatShinesThroughBecomesPaper() {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        byte[] png = Photos.write(clear, "png");
        assertThat(new Color(Photos.read(Content.of(png).bytes()).getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void aFileThatClaimsToBeGigabytesOfPictureIsRefusedBeforeItIsRead() {
        byte[] bomb = Photos.bomb(40_000, 40_000);
        assertThat(bomb.length).isLessThan(100_000);
        long begin = System.nanoTime();
        assertThat(refusal(bomb)).containsExactly("image_too_large");
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
    }

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(Content.of(Photos.pdf("surat")).mediaType()).isEqualTo("application/pdf");
        assertThat(Content.of(Photos.pdf("surat")).bytes()).isEqualTo(Photos.pdf("surat"));
        assertThat(refusal("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("file_type");
        assertThat(refusal("GIF89a....".getBytes(StandardCharsets.UTF_8))).containsExactly("file_type");
        assertThat(refusal(new byte[0])).containsExactly("file_missing");
    }

    /** Issue 15, A14. */
    @Test
    void photosOfPhonesAreKnownByTheirFirstBytes() {
        assertThat(refusal("....ftypheic....".getBytes(StandardCharsets.UTF_8))).containsExactly("file_heic");
        assertThat(refusal("....ftypavif....".getBytes(StandardCharsets.UTF_8))).containsExactly("file_heic");
        assertThat(refusal("RIFF....WEBPVP8 ".getBytes(StandardCharsets.UTF_8))).containsExactly("file_webp");
        assertThat(refusal("....ftypisom....".getBytes(StandardCharsets.UTF_8))).containsExactly("file_type");
        assertThat(refusal("RIFF....WAVE".getBytes(StandardCharsets.UTF_8))).containsExactly("file_type");
    }

    @Test
    void aFileThatWasCutOffIsRefused() {
        byte[] photo = Photos.jpeg(300, 200, 1);
        assertThat(refusal(Arrays.copyOf(photo, 180))).containsExactly("file_damaged");
        byte[] png = Photos.png(300, 200);
        assertThat(refusal(Arrays.copyOf(png, 60))).containsExactly("file_damaged");
        assertThat(refusal("%PDF-1.7 half of it".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("file_damaged");
    }

    @Test
    void tenMegabytesAreTheMost() {
        byte[] large = Arrays.copyOf(Photos.pdf("x"), (10 << 20) + 1);
        assertThat(refusal(large)).containsExactly("file_too_large");
    }

    private static List<String> refusal(byte[] file) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(() -> Content.of(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> problem.errors().forEach(error -> codes.add(error.code())));
        return codes;
    }
}
