package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.demo.DemoAccounts;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Issue 15, A2: the session ends while a form is open, a page is loaded again, another user takes the machine. */
@MicronautTest(transactional = false)
class DraftJourneyTest {
    private static final String SAID = "Sudah tiga bulan tidak bekerja";

    @Inject
    Chromium chromium;

    @Inject
    Families families;

    @Inject
    Office office;

    @Inject
    Users users;

    @Test
    void aReloadKeepsWhatWasTypedAlsoInRowsThatWereAdded() {
        String form =
                "/cases/new?person=" + families.of("Warsini Konsep").getFirst().id();
        try (Screen petugas = chromium.screen(1366, 768).signIn("petugas")) {
            types(petugas, form);
            petugas.open(form);
            assertBack(petugas);
            assertThat(petugas.text("Isian yang belum tersimpan dikembalikan.")).isVisible();
            petugas.page().locator("[data-draft-drop]").click();
            petugas.waitForIdle();
            assertThat(said(petugas)).hasValue("");
        }
    }

    @Test
    void theSessionEndsAndTheSameUserGoesOnWhereSheWas() {
        String form =
                "/cases/new?person=" + families.of("Tumini Konsep").getFirst().id();
        try (Screen petugas = chromium.screen(1366, 768).signIn("petugas")) {
            types(petugas, form);
            end("petugas");
            petugas.page().locator("[data-save]").click();
            assertThat(petugas.text("Masa masuk Anda habis")).isVisible();
            signIn(petugas, "petugas");
            assertThat(petugas.text("Isian Anda masih ada")).isVisible();
            assertThat(petugas.page().locator("blockquote")).containsText(SAID);
            petugas.page().getByText("Kembali ke formulir").click();
            petugas.waitForIdle();
            assertBack(petugas);
            petugas.page().locator("[data-save]").click();
            petugas.page().waitForURL(url -> !url.contains("/new"));
            petugas.open(form);
            assertThat(said(petugas)).hasValue("");
        }
    }

    @Test
    void anotherUserOfTheSameBrowserReadsNothingAndTakesNothingAway() {
        String form =
                "/cases/new?person=" + families.of("Ngatemi Konsep").getFirst().id();
        try (Screen shared = chromium.screen(1366, 768).signIn("petugas")) {
            types(shared, form);
            shared.page().getByText("Keluar").first().click();
            shared.page().waitForURL(url -> url.contains("/login"));
            assertThat(stored(shared)).contains("draft:").doesNotContain("bekerja", "KIS", "cases");
            signIn(shared, "verifikator");
            shared.open("/");
            shared.open(form);
            assertThat(shared.page().content()).doesNotContain(SAID);
            shared.open("/").page().getByText("Keluar").first().click();
            shared.page().waitForURL(url -> url.contains("/login"));
            signIn(shared, "petugas");
            shared.open(form);
            assertBack(shared);
        }
    }

    private static void types(Screen screen, String form) {
        screen.open(form);
        said(screen).fill(SAID);
        screen.page().locator("[data-add-row=needs]").click();
        screen.page().locator("[name='needs[0].service']").selectOption("KIS-PBI");
        screen.page().locator("[name='needs[2].service']").selectOption("ADMINDUK");
        screen.page().locator("[name='reporter.kind']").selectOption("self");
        screen.page().waitForTimeout(800);
    }

    private static void assertBack(Screen screen) {
        assertThat(said(screen)).hasValue(SAID);
        assertThat(screen.page().locator("[name='needs[0].service']")).hasValue("KIS-PBI");
        assertThat(screen.page().locator("[name='needs[2].service']")).hasValue("ADMINDUK");
    }

    private void end(String username) {
        Viewer viewer = office.as(username);
        users.signOut(viewer);
    }

    private static void signIn(Screen screen, String username) {
        screen.page().locator("#username").fill(username);
        screen.page().locator("#password").fill(DemoAccounts.PASSWORD);
        screen.press("Enter");
        screen.waitForIdle();
    }

    private static Locator said(Screen screen) {
        return screen.page().locator("[name='complaints[0].text']");
    }

    private static String stored(Screen screen) {
        return screen.page().evaluate("JSON.stringify(localStorage)").toString();
    }
}
