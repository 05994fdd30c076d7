package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A KIP letter at the desk: from the case to the paper in three presses of a key, and anybody can check the paper. */
@MicronautTest(transactional = false)
class KipLetterJourneyTest {
    private static final String NAME = "Winarsih Sekolahan";

    @Inject
    Chromium chromium;

    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Test
    void theLetterIsWrittenIssuedAndPrintedAndTheNeedIsFulfilled() {
        JsonNode file = desk.open(families.of(NAME).getFirst(), "KIP");
        String casePath = "/cases/" + file.path("ticket").asText();
        try (Screen petugas = chromium.screen(1366, 768).signIn("petugas")) {
            petugas.open(casePath);
            petugas.page()
                    .getByRole(AriaRole.LINK, named("Buat surat").setExact(true))
                    .first()
                    .press("Enter");
            petugas.page().waitForURL(Pattern.compile(".*/letters/new.*"));
            assertThat(petugas.page().locator("#paper")).containsText(NAME);
            petugas.page().getByRole(AriaRole.BUTTON, named("Terbitkan surat")).press("Enter");
            petugas.page().waitForURL(Pattern.compile(".*/letters/\\d+$"));
            String pdf = petugas.page().locator("a[href$='/pdf']").getAttribute("href");
            HttpResponse<String> paper = api.get("petugas", pdf);
            Assertions.assertThat(paper.body()).startsWith("%PDF-");
            String check = petugas.page().locator("a[href^='/verify/']").getAttribute("href");
            try (Screen anybody = chromium.screen(360, 740)) {
                anybody.open(check);
                assertThat(anybody.page().getByRole(AriaRole.STATUS)).containsText("asli");
                assertThat(anybody.page().locator("main")).not().containsText(NAME);
            }
            petugas.open(casePath);
            assertThat(petugas.page().locator("main")).containsText("1 selesai, 0 berjalan, 0 tertahan");
            petugas.open(casePath + "/summary");
            assertThat(petugas.page().locator("main")).containsText("Terpenuhi");
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
