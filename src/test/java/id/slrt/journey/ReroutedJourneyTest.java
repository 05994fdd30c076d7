package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import id.slrt.intake.need.Parked;
import id.slrt.shared.AppClock;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Sent to the wrong agency, re-routed, no capacity, parked, done: one need, never with nobody. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReroutedJourneyTest {
    private static final String NAME = "Tukirah Berkeliling";
    private static final String QUEUE = "/referrals?service=AKSES-DASAR";

    @Inject
    Chromium chromium;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    Parked parked;

    @Inject
    AppClock clock;

    private Screen petugas;
    private String casePath;
    private long need;

    @BeforeAll
    void begin() {
        petugas = chromium.screen(1366, 768).signIn("petugas");
        JsonNode file = desk.open(families.of(NAME).getFirst(), "AKSES-DASAR");
        casePath = "/cases/" + file.path("ticket").asText();
        need = file.path("needs").get(0).path("needId").asLong();
        desk.refer(need);
    }

    @Test
    @Order(1)
    void theFirstAgencySaysThatItIsTheWrongOne() {
        returned("dinkes", "Salah instansi");
    }

    @Test
    @Order(2)
    void itIsOnTheOfficersListAndSheSendsItToAnother() {
        petugas.open("/?step=reroute")
                .page()
                .getByRole(AriaRole.LINK, named(NAME))
                .press("Enter");
        petugas.waitForIdle();
        assertThat(petugas.page().locator("main")).containsText("0 selesai, 0 berjalan, 1 tertahan");
        sendTo("Dinas Pendidikan");
        assertThat(petugas.page().locator("main")).containsText("0 selesai, 1 berjalan, 0 tertahan");
    }

    @Test
    @Order(3)
    void theSecondHasNoCapacityAndTheNeedIsParked() {
        returned("diknas", "Tidak ada kapasitas");
        petugas.open("/?step=next_agency")
                .page()
                .getByRole(AriaRole.LINK, named(NAME))
                .press("Enter");
        petugas.waitForIdle();
        LocalDate day = clock.today().plusDays(14);
        petugas.page()
                .locator("form[action$='/park'] input[name=until]")
                .evaluate("field => field.closest('details') && (field.closest('details').open = true)");
        petugas.page()
                .locator("form[action$='/park'] input[name=until]")
                .fill("%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        petugas.press("Control+Enter");
        petugas.waitForIdle();
        assertThat(petugas.page().locator("main")).containsText("1 tertahan");
    }

    @Test
    @Order(4)
    void onItsDayItComesBackIsTakenUpAndDone() {
        clock.at(clock.instant().plus(Duration.ofDays(30)), () -> parked.comeBack(need));
        petugas.open(casePath);
        sendTo("Dinas Pendidikan");
        try (Screen diknas = chromium.screen(1366, 768).signIn("diknas")) {
            diknas.open(QUEUE + "&queue=unclaimed")
                    .page()
                    .getByRole(AriaRole.LINK, named(NAME))
                    .press("Enter");
            diknas.page().getByRole(AriaRole.BUTTON, button("Terima rujukan")).press("Enter");
            assertThat(diknas.page().getByRole(AriaRole.STATUS)).containsText("diterima");
            diknas.page().getByRole(AriaRole.BUTTON, button("Selesaikan")).press("Enter");
            assertThat(diknas.page().getByRole(AriaRole.STATUS)).containsText("selesai");
            diknas.open("/referrals?queue=done");
            assertThat(diknas.page().locator("main")).containsText(NAME);
        }
        petugas.open(casePath);
        assertThat(petugas.page().locator("main")).containsText("1 selesai, 0 berjalan, 0 tertahan");
        assertThat(petugas.page().locator("#referrals")).containsText("Ke-3");
    }

    private void returned(String username, String reason) {
        try (Screen agency = chromium.screen(1366, 768).signIn(username)) {
            agency.open(QUEUE).page().getByRole(AriaRole.LINK, named(NAME)).press("Enter");
            agency.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Kembalikan"))
                    .press("Enter");
            agency.page().getByLabel(reason).check();
            agency.page().getByRole(AriaRole.BUTTON, button("Kembalikan")).press("Enter");
            assertThat(agency.page().getByRole(AriaRole.STATUS)).containsText("dikembalikan");
        }
    }

    private void sendTo(String agency) {
        petugas.page()
                .locator("#referrals select[name=agency]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(agency));
        petugas.page().locator("#referrals form button").press("Enter");
        assertThat(petugas.page().getByRole(AriaRole.STATUS)).containsText("Rujukan dikirim ke " + agency);
        petugas.waitForIdle();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions button(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
