package id.slrt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import id.slrt.referral.comment.Comments;
import id.slrt.referral.link.PartnerLinks;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A partner answers by a link on a phone; its people see their figures, keep their entry, and talk with the desk. */
@MicronautTest(transactional = false)
class PartnerJourneyTest {
    @Inject
    Chromium chromium;

    @Inject
    Office office;

    @Inject
    Desk desk;

    @Inject
    PartnerLinks links;

    @Inject
    Comments comments;

    @Test
    void aPartnerWithoutAnAccountAnswersOnAPhone() {
        long referral = desk.refer("KIS-PBI").path("referralId").asLong();
        String path = URI.create(
                        links.issue(referral, "copy", office.as("petugas")).address())
                .getPath();
        try (Screen screen = chromium.screen(360, 768)) {
            Page page = screen.open(path).page();
            screen.check("link");
            shot(page, "gate");
            page.locator("#name").fill("Bu Ratna");
            screen.press("Enter");
            screen.text("Wagirah Pertiwi").waitFor();
            screen.check("link opened");
            shot(page, "open");
            page.getByText("Terima rujukan").first().click();
            screen.text("+62812").waitFor();
            screen.check("link accepted");
            shot(page, "accepted");
            page.locator("#text").fill("Kartu dicetak besok");
            page.getByText("Kirim komentar").click();
            screen.text("Kartu dicetak besok").waitFor();
            page.locator("form[action$='/complete'] button").click();
            screen.text("Terima kasih").waitFor();
            screen.check("link done");
            screen.open(path);
            screen.check("link dead");
            shot(page, "dead");
        }
    }

    @Test
    void partnersAndDeskUseTheirPages() {
        JsonNode file = desk.open("KIS-PBI", "KIP");
        long referral = desk.refer(file.path("needs").get(0).path("needId").asLong())
                .path("referralId")
                .asLong();
        desk.move(
                "dinkes", desk.refer("KIS-PBI").path("referralId").asLong(), "return", "{\"reason\":\"no_capacity\"}");
        desk.move("dinkes", desk.refer("KIS-PBI").path("referralId").asLong(), "accept", "{}");
        comments.say(referral, "Mohon dicek @petugas, kartu lama hilang.", office.as("dinkes"));
        for (int width : new int[] {1366, 360}) {
            try (Screen screen = chromium.screen(width, 768)) {
                screen.signIn("petugas");
                look(
                        screen,
                        width,
                        "/comments",
                        "/referrals/" + referral,
                        "/referrals/" + referral + "/links",
                        "/referrals/" + referral + "/comments",
                        "/cases/" + file.path("ticket").asText() + "/referrals",
                        "/catalogue",
                        "/catalogue?service=KIP",
                        "/catalogue/DINKES");
            }
            try (Screen screen = chromium.screen(width, 768)) {
                screen.signIn("dinkes");
                look(screen, width, "/figures", "/catalogue/DINKES/edit", "/referrals/" + referral);
            }
            try (Screen screen = chromium.screen(width, 768)) {
                screen.signIn("pimpinan");
                look(screen, width, "/figures");
            }
        }
        assertThat(comments.counts(List.of(referral))).containsEntry(referral, 1L);
    }

    private static void look(Screen screen, int width, String... paths) {
        for (String path : paths) {
            screen.open(path).check(path);
            shot(screen.page(), width + path.replaceAll("[^a-zA-Z]+", "-"));
        }
    }

    private static void shot(Page page, String name) {
        if (System.getenv("SLRT_SHOTS") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getenv("SLRT_SHOTS"), name + ".png"))
                    .setFullPage(true));
        }
    }
}
