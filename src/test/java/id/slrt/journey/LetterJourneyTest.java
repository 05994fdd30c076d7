package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A letter and a photo, as the people who make them do it. */
@MicronautTest(transactional = false)
class LetterJourneyTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Chromium chromium;

    @Inject
    Office office;

    @Inject
    Desk desk;

    /** From the page of the case: write, issue, print. */
    @Test
    void aLetterForTheSchoolCardTakesThreeClicks() {
        String ticket = desk.open("KIP").path("ticket").asText();
        try (Screen petugas = chromium.screen(1366, 768).signIn("petugas")) {
            petugas.open("/cases/" + ticket);
            click(petugas, AriaRole.LINK, "Buat surat");
            click(petugas, AriaRole.BUTTON, "Terbitkan surat");
            petugas.page().waitForURL(Pattern.compile(".*/letters/\\d+$"));
            assertThat(petugas.page().getByRole(AriaRole.STATUS)).containsText("diterbitkan");
            String print = petugas.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Cetak surat (PDF)"))
                    .getAttribute("href");
            var pdf = petugas.page().request().get(server.getURL() + print);
            assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
            petugas.open("/cases/" + ticket);
            assertThat(petugas.page().locator("#letters")).containsText("Berlaku");
            assertThat(petugas.page().locator("main")).containsText("Terpenuhi");
        }
    }

    @Test
    void theFacilitatorTakesAPhotoAndTheAgencySeesIt() {
        JsonNode file = desk.open("KIS-PBI");
        String ticket = file.path("ticket").asText();
        long referral = desk.refer(file.path("needs").get(0).path("needId").asLong())
                .path("referralId")
                .asLong();
        try (Screen fasilitator = chromium.screen(360, 740).signIn("fasilitator")) {
            fasilitator.open("/cases/" + ticket);
            fasilitator.page().getByText("Tambah foto atau surat").click();
            assertThat(fasilitator.page().locator("#photo").getAttribute("capture"))
                    .isEqualTo("environment");
            fasilitator.page().locator("#photo").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", photo()));
            fasilitator.page().locator("#attachment-kind").selectOption("house");
            click(fasilitator, AriaRole.BUTTON, "Simpan lampiran");
            fasilitator.page().waitForURL(Pattern.compile(".*/cases/" + ticket + "$"));
            assertThat(fasilitator.page().locator("#attachments")).containsText("Keadaan rumah");
        }
        try (Screen dinkes = chromium.screen(1366, 768).signIn("dinkes")) {
            dinkes.open("/referrals/" + referral);
            String link = dinkes.page()
                    .locator("#attachments a")
                    .getByText("Keadaan rumah")
                    .getAttribute("href");
            assertThat(dinkes.page()
                            .request()
                            .get(server.getURL() + link)
                            .headers()
                            .get("content-type"))
                    .isEqualTo("image/jpeg");
        }
    }

    private static void click(Screen screen, AriaRole role, String name) {
        screen.page()
                .getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static byte[] photo() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
