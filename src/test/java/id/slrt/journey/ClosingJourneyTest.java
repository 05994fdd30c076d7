package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import id.slrt.indicator.ClosingPagesTest;
import id.slrt.indicator.Visits;
import id.slrt.shared.AppClock;
import id.slrt.shared.Dates;
import id.slrt.shared.Text;
import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A month is proposed by the manager and confirmed by the leader; what comes later appears as a correction. */
@MicronautTest(transactional = false)
class ClosingJourneyTest {

    @Inject
    Chromium chromium;

    @Inject
    Visits visits;

    @Inject
    Api api;

    @Inject
    AppClock clock;

    @Test
    void aMonthIsClosedByTwoAndCorrectedLater() {
        int number = ClosingPagesTest.next(api);
        String path = "/closings/2022/" + number;
        String month = Dates.month(Instant.parse("2022-0" + number + "-20T03:00:00Z"), Text.ID);
        try (Screen manajer = chromium.screen(1366, 768).signIn("manajer")) {
            manajer.open("/closings?year=2022");
            manajer.page().getByRole(AriaRole.LINK, named(month)).click();
            manajer.waitForIdle();
            manajer.check(path);
            manajer.page().locator("#remark").fill("Sudah dicocokkan dengan register");
            manajer.press("Control+Enter");
            assertThat(manajer.page().getByRole(AriaRole.STATUS).first()).containsText(month + " diusulkan");
            assertThat(manajer.page().locator("main")).containsText("Anda yang mengusulkan");
            manajer.check(path);
        }
        try (Screen pimpinan = chromium.screen(360, 740).signIn("pimpinan")) {
            pimpinan.open("/closings?year=2022").check("/closings?year=2022");
            pimpinan.page()
                    .getByRole(AriaRole.LINK, named("mengusulkan penutupan"))
                    .click();
            pimpinan.waitForIdle();
            pimpinan.check(path);
            pimpinan.page()
                    .getByRole(AriaRole.BUTTON, named("Sahkan dan tutup " + month))
                    .click();
            assertThat(pimpinan.page().getByRole(AriaRole.STATUS).first()).containsText(month + " sudah ditutup");
            assertThat(pimpinan.page().locator("main")).containsText("Tidak berubah sejak ditutup");
            clock.at(Instant.parse("2022-0" + number + "-20T03:00:00Z"), () -> {
                long person = visits.person("Warsiti", "35.24.27.2001");
                visits.helpedAtDesk(visits.need(person, "CEK-DTKS"));
            });
            pimpinan.open(path).check(path);
            assertThat(pimpinan.page().locator("main")).containsText("1 koreksi sesudahnya");
            assertThat(pimpinan.page().locator("main")).containsText("Dicatat terlambat");
            assertThat(pimpinan.page().locator("main")).containsText("Cocok");
            pimpinan.page().getByRole(AriaRole.LINK, named("20 ")).first().click();
            pimpinan.waitForIdle();
            assertThat(pimpinan.page()).hasURL(Pattern.compile(".*/deliveries/\\d+"));
            assertThat(pimpinan.page().locator("main")).containsText("Layanan data dan pengaduan");
            pimpinan.check("/deliveries/{id}");
            pimpinan.open("/indicators?year=2022&month=" + number + "&now=true").check("/indicators?now=true");
            assertThat(pimpinan.page().locator("main")).containsText("(+1)");
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
