package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import id.slrt.access.NewUser;
import id.slrt.access.Users;
import id.slrt.demo.DemoAccounts;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Raid, hand-over, shelter, reunification: walked by its people in their browsers, the grid by keyboard alone. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoverJourneyTest {
    private static final String NAME = "Sukiman Poerwaningroem";
    private static final String SHELTER = "liponsos.journey";

    @Inject
    Chromium chromium;

    @Inject
    Office office;

    @Inject
    Users users;

    @Inject
    Families families;

    private Screen satpol;
    private Screen petugas;
    private Person known;
    private String handover = "";
    private String casePath = "";

    @BeforeAll
    void begin() {
        known = families.of(NAME).getFirst();
        users.add(
                new NewUser(SHELTER, "Petugas Liponsos", "agency", "LIPONSOS", null, DemoAccounts.PASSWORD),
                office.as("admin"));
        satpol = chromium.screen(1366, 768);
        petugas = chromium.screen(1366, 768);
    }

    @Test
    @Order(1)
    void satpolPpHandsOverARaidByKeyboardAlone() {
        satpol.signIn("satpolpp");
        satpol.page().getByRole(AriaRole.LINK, exact("Serah terima")).press("Enter");
        satpol.page().waitForURL("**/handovers");
        satpol.press("n");
        satpol.page().waitForURL("**/handovers/new");
        satpol.tabTo("kind").type("Razia");
        satpol.tabTo("time").type("0.30");
        satpol.tabTo("place").type("Pasar Babat, pintu selatan");
        satpol.tabTo("village").type("Bedahan, Babat");
        satpol.tabTo("officers").type("Regu 2: Eko, Tono");
        satpol.tabTo("sharing").type("Tidak dapat");
        satpol.tabTo("people[0].sex").type("P");
        satpol.tabTo("people[0].age").type("55");
        satpol.tabTo("people[0].ppks").type("Gelandangan");
        satpol.tabTo("people[0].description").type("baju merah, tahi lalat di pipi");
        satpol.press("Enter");
        satpol.type("topi hijau");
        satpol.press("Shift+Tab");
        satpol.press("Shift+Tab");
        satpol.press("Shift+Tab");
        satpol.press("Shift+Tab");
        satpol.type("L");
        satpol.tabTo("people[5].name").type("Bejo");
        satpol.tabTo("people[5].sex").type("L");
        assertThat(satpol.page().locator("[data-grid] tr")).hasCount(6);
        satpol.tabTo("people[6].name");
        assertThat(satpol.page().locator("[data-grid] tr")).hasCount(7);
        satpol.page().evaluate("""
                () => { const data = new DataTransfer();
                  data.setData('text', 'Yanto\\tL\\t30\\nYanti\\tP\\t28\\n');
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); }""");
        assertThat(satpol.page().locator("[name='people[7].name']")).hasValue("Yanti");
        assertThat(satpol.page().locator("[name='people[7].age']")).hasValue("28");
        satpol.press("Control+Enter");
        satpol.page().waitForURL(Pattern.compile(".*/handovers/\\d+$"));
        assertThat(satpol.page().getByRole(AriaRole.STATUS)).containsText("5 orang diserahkan");
        handover = satpol.page().url().replaceFirst(".*(/handovers/.*)", "$1");
        assertThat(satpol.page().locator("main")).containsText("belum mengonfirmasi");
    }

    @Test
    @Order(2)
    void theDeskConfirmsWhomItTookOver() {
        petugas.signIn("petugas").open("/handovers?state=sent");
        petugas.page()
                .locator("tr", new LocatorOptions().setHasText("Pasar Babat, pintu selatan"))
                .getByRole(AriaRole.LINK)
                .first()
                .press("Enter");
        petugas.page().waitForURL("**" + handover);
        petugas.page().locator("[name='arrived.5']").press("Space");
        petugas.page().locator("#note").fill("Nomor 5 dijemput keluarga di jalan");
        petugas.page().getByRole(AriaRole.BUTTON, exact("Saya menerima mereka")).press("Enter");
        assertThat(petugas.page().getByRole(AriaRole.STATUS)).containsText("4 orang tercatat diterima");
        petugas.open(handover + "/record");
        assertThat(petugas.page().locator("main")).containsText("Berita Acara");
    }

    @Test
    @Order(3)
    void theOfficerFindsOutWhoTheFirstOneIs() {
        petugas.open(handover);
        petugas.page()
                .locator("tr", new LocatorOptions().setHasText("baju merah"))
                .getByRole(AriaRole.LINK)
                .filter(new FilterOptions().setHasText("Identitas ditemukan"))
                .press("Enter");
        petugas.page().waitForURL("**/identity");
        petugas.type(NAME + " 1971");
        petugas.press("Enter");
        petugas.page().onDialog(Dialog::accept);
        petugas.page()
                .locator("tr", new LocatorOptions().setHasText(Registry.lastFour(known.nik())))
                .getByRole(AriaRole.BUTTON)
                .press("Enter");
        petugas.page().waitForURL(Pattern.compile(".*/cases/[2-9A-Z]{8}$"));
        casePath = petugas.page().url().replaceFirst(".*(/cases/.*)", "$1");
        assertThat(petugas.page().locator("main")).containsText(NAME);
        assertThat(petugas.page().locator("main")).containsText("Pasar Babat, pintu selatan");
    }

    @Test
    @Order(4)
    void theShelterTakesThePersonInAndTheOfficeBringsThePersonHome() {
        send("Usul: UPT Liponsos");
        served(SHELTER);
        satpol.open(handover);
        assertThat(satpol.page().locator("main")).containsText("Ditampung atau dirawat");
        petugas.open(casePath);
        send("Usul: Dinas Sosial Kabupaten");
        served("verifikator");
    }

    @Test
    @Order(5)
    void satpolPpSeesThatThePersonIsHomeAndNoMoreThanThat() {
        satpol.open(handover);
        assertThat(satpol.page().locator("tr", new LocatorOptions().setHasText("baju merah")))
                .containsText("Kembali kepada keluarga");
        assertThat(satpol.page().locator("tr", new LocatorOptions().setHasText("Yanti")))
                .containsText("Tidak ikut diserahkan");
        assertThat(satpol.page().locator("main")).not().containsText(NAME);
        petugas.open(casePath);
        assertThat(petugas.page().locator("h1")).containsText("Selesai");
    }

    private void send(String proposal) {
        petugas.page()
                .locator("#referrals section", new LocatorOptions().setHasText(proposal))
                .getByRole(AriaRole.BUTTON)
                .press("Enter");
        assertThat(petugas.page().getByRole(AriaRole.STATUS)).containsText("Rujukan dikirim");
    }

    private void served(String username) {
        try (Screen agency = chromium.screen(1366, 768).signIn(username)) {
            agency.open("/referrals?sort=-sent");
            agency.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(NAME))
                    .first()
                    .press("Enter");
            agency.page().getByRole(AriaRole.BUTTON, exact("Terima rujukan")).press("Enter");
            assertThat(agency.page().getByRole(AriaRole.STATUS)).containsText("diterima");
            agency.page().locator("#note").fill("Sudah dilaksanakan");
            agency.page().getByRole(AriaRole.BUTTON, exact("Selesaikan")).press("Enter");
            assertThat(agency.page().getByRole(AriaRole.STATUS)).containsText("selesai");
        }
    }

    private static GetByRoleOptions exact(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
