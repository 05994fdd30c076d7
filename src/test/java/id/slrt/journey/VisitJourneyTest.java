package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A proposal to the registry: the facilitator visits the home, the back office checks, the manager determines. */
@MicronautTest(transactional = false)
class VisitJourneyTest {
    private static final String NAME = "Lasmini Terlewat";

    @Inject
    Chromium chromium;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Test
    void aProposalGoesFromTheVisitToTheCheckToTheDetermination() {
        JsonNode file = desk.open(families.of(NAME).getFirst(), "USUL-DTKS");
        String casePath = "/cases/" + file.path("ticket").asText();
        try (Screen fasilitator = chromium.screen(360, 740).signIn("fasilitator")) {
            fasilitator.open("/visits");
            fasilitator.page().getByRole(AriaRole.LINK, named(NAME)).first().click();
            fasilitator.page().locator("input[name=found][value=yes]").check();
            fasilitator.page().locator("input[name=met]").fill("Lasmini");
            fasilitator.page().locator("select[name=house]").selectOption("unfit");
            fasilitator.page().locator("input[name=recommended][value=yes]").check();
            fasilitator
                    .page()
                    .getByRole(AriaRole.BUTTON, named("Simpan hasil kunjungan"))
                    .click();
            assertThat(fasilitator.page().getByRole(AriaRole.STATUS).first()).isVisible();
        }
        acts("verifikator", casePath, "Sudah diperiksa dan sesuai");
        acts("manajer", casePath, "Tetapkan");
        try (Screen petugas = chromium.screen(1366, 768).signIn("petugas")) {
            petugas.open(casePath).waitForIdle();
            assertThat(petugas.page().locator("main")).containsText("Tidak layak huni");
            assertThat(petugas.page().locator("main")).containsText("Kebutuhan ditetapkan");
            assertThat(petugas.page().getByRole(AriaRole.BUTTON, named("Kirim rujukan")))
                    .isVisible();
        }
    }

    private void acts(String username, String casePath, String button) {
        try (Screen screen = chromium.screen(1366, 768).signIn(username)) {
            screen.open(casePath).waitForIdle();
            assertThat(screen.page().locator("main")).containsText("Lasmini");
            screen.page().getByRole(AriaRole.BUTTON, named(button)).first().press("Enter");
            screen.waitForIdle();
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
