package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import id.slrt.intake.Cases;
import id.slrt.notification.TrackKey;
import id.slrt.notification.TrackKeys;
import id.slrt.registry.NewHousehold;
import id.slrt.registry.NewMember;
import id.slrt.registry.Registry;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The tour of the README, walked by its people in their browsers: found by a misheard name, two needs, two agencies, the
 * messages, the applicant's own look, the leader's figures.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobJourneyTest {
    private static final String NAME = "Soemarni Poerwaningroem";

    @Inject
    Chromium chromium;

    @Inject
    Office office;

    @Inject
    Registry registry;

    @Inject
    Cases cases;

    @Inject
    TrackKeys keys;

    private Screen petugas;
    private Screen pimpinan;
    private final String nik = Desk.nik();
    private String casePath = "";
    private int servedBefore;

    @BeforeAll
    void begin() {
        registry.importHouseholds(Stream.of(new NewHousehold(
                nik.substring(0, 12) + "0" + nik.substring(13),
                "35.24.05.2006",
                "Jl. Kenanga 4",
                "Bedahan",
                "002",
                "001",
                2,
                false,
                true,
                List.of(
                        member(nik, NAME, LocalDate.of(1971, 4, 5), "P", "kepala_keluarga"),
                        member(null, "Widjojo Poerwaningroem", LocalDate.of(1999, 1, 20), "L", "anak")))));
        petugas = chromium.screen(1366, 768);
        pimpinan = chromium.screen(1366, 768);
    }

    @Test
    @Order(1)
    void theLeaderLooksFirst() {
        servedBefore = served(pimpinan.signIn("pimpinan"));
    }

    @Test
    @Order(2)
    void theOfficerFindsThePersonAsSheHearsTheNameAndOpensACaseByKeyboardAlone() {
        petugas.signIn("petugas");
        petugas.press("/");
        petugas.type("bedahan sumarni purwaningrum 1971");
        petugas.press("Enter");
        assertThat(petugas.page().locator("[data-row]").first()).containsText(NAME);
        petugas.press("Enter");
        assertThat(petugas.page().getByRole(AriaRole.HEADING, named(NAME))).isVisible();
        assertThat(petugas.text("Widjojo Poerwaningroem")).isVisible();
        petugas.press("n");
        petugas.page().waitForURL(Pattern.compile(".*/cases/new.*"));
        petugas.type("Kartu KIS tidak aktif saat berobat");
        petugas.tabTo("Tambah keluhan").press("Enter");
        petugas.type("Nama di KK berbeda dengan KTP");
        petugas.tabTo("needs[0].service").type("KIS");
        petugas.tabTo("needs[1].service").type("ADM");
        petugas.tabTo("reporter.phone").type("0812 7654 3210");
        petugas.tabTo("consent").press("Space");
        petugas.press("Control+Enter");
        petugas.page().waitForURL(Pattern.compile(".*/cases/[2-9A-Z]{8}$"));
        casePath = petugas.page().url().replaceFirst(".*(/cases/.*)", "$1");
        assertThat(petugas.page().getByRole(AriaRole.STATUS)).containsText("dibuka");
        assertThat(petugas.text("Nama di KK berbeda dengan KTP")).isVisible();
    }

    @Test
    @Order(3)
    void sheSendsEachNeedWhereTheRuleSays() {
        assertThat(petugas.page().locator("#referrals")).containsText("Usul: Dinas Kesehatan");
        assertThat(petugas.page().locator("#referrals")).containsText("aturan");
        for (String agency : List.of("Dinas Kesehatan", "Dinas Kependudukan")) {
            petugas.page()
                    .locator("#referrals section", with("Usul: " + agency))
                    .getByRole(AriaRole.BUTTON)
                    .press("Enter");
            assertThat(petugas.page().getByRole(AriaRole.STATUS)).containsText("Rujukan dikirim ke " + agency);
        }
    }

    @Test
    @Order(4)
    void theHealthAgencyClaimsAcceptsAndCompletes() {
        try (Screen dinkes = chromium.screen(1366, 768).signIn("dinkes")) {
            dinkes.page().getByRole(AriaRole.LINK, named(NAME)).press("Enter");
            dinkes.page()
                    .getByRole(AriaRole.BUTTON, button("Ambil dari antrean"))
                    .press("Enter");
            assertThat(dinkes.page().getByRole(AriaRole.STATUS)).containsText("Anda ambil");
            dinkes.page().getByRole(AriaRole.BUTTON, button("Terima rujukan")).press("Enter");
            assertThat(dinkes.page().getByRole(AriaRole.STATUS)).containsText("diterima");
            dinkes.page().locator("#note").fill("KIS aktif kembali");
            dinkes.page().getByRole(AriaRole.BUTTON, button("Selesaikan")).press("Enter");
            assertThat(dinkes.page().getByRole(AriaRole.STATUS)).containsText("selesai");
        }
    }

    @Test
    @Order(5)
    void theCivilRegistryReturnsTheOtherAndTheNeedHasANextStep() {
        try (Screen disdukcapil = chromium.screen(1366, 768).signIn("disdukcapil")) {
            disdukcapil.page().getByRole(AriaRole.LINK, named(NAME)).press("Enter");
            disdukcapil.page().locator("summary", with("Kembalikan")).press("Enter");
            disdukcapil.page().getByLabel("Dokumen kurang").check();
            disdukcapil.page().locator("#return-wanted").fill("KK asli");
            disdukcapil.page().locator("#return-note").fill("Bawa KK asli");
            disdukcapil.page().getByRole(AriaRole.BUTTON, button("Kembalikan")).press("Enter");
            assertThat(disdukcapil.page().getByRole(AriaRole.STATUS)).containsText("dikembalikan");
        }
        petugas.open(casePath);
        assertThat(petugas.text("Menunggu dokumen dari pemohon")).isVisible();
        assertThat(petugas.page().locator("#referrals")).containsText("Bawa KK asli");
    }

    @Test
    @Order(6)
    void theApplicantSeesTheMessagesOnThePhone() {
        assertThat(petugas.page().locator("#messages")).containsText("Kepesertaan KIS");
        petugas.open("/phone?case=" + casePath.substring("/cases/".length()));
        assertThat(petugas.page().locator("main")).containsText("Dinsos Lamongan");
        assertThat(petugas.page().locator("main")).not().containsText(NAME);
        assertThat(petugas.page().locator("main")).not().containsText(nik);
    }

    @Test
    @Order(7)
    void theApplicantFollowsTheTicketWithThePinOfHerMessage() {
        petugas.open("/phone?case=" + casePath.substring("/cases/".length()));
        String pin = petugas.page().locator("main").textContent().replaceAll("(?s).*PIN (\\d{6}).*", "$1");
        try (Screen anybody = chromium.screen(360, 740)) {
            anybody.open("/track/" + casePath.substring("/cases/".length()));
            anybody.page().locator("input[name=check]").fill(nik.substring(12));
            anybody.press("Enter");
            anybody.waitForIdle();
            assertThat(anybody.page().locator("main")).not().containsText("Kepesertaan KIS");
            anybody.page().locator("input[name=check]").fill(pin);
            anybody.press("Enter");
            assertThat(anybody.page().locator("main")).containsText("Kepesertaan KIS");
            assertThat(anybody.page().locator("main")).containsText("Selesai");
            assertThat(anybody.page().locator("main")).not().containsText(NAME);
        }
    }

    /** Issue 15, B3: the code brings its token behind the #, where no server and no log sees it. */
    @Test
    @Order(7)
    void theCodeOfTheReceiptOpensThePageByItself() {
        String ticket = casePath.substring("/cases/".length());
        TrackKey key = keys.of(cases.byTicket(ticket).key()).orElseThrow();
        petugas.open(casePath + "/receipt");
        assertThat(petugas.page().locator("main")).containsText(key.shownPin());
        try (Screen anybody = chromium.screen(360, 740)) {
            anybody.open("/track/" + ticket + "#" + key.token());
            assertThat(anybody.page().locator("main")).containsText("Kepesertaan KIS");
            assertThat(anybody.page().url()).doesNotContain(key.token());
        }
    }

    @Test
    @Order(8)
    void theLeaderSeesOnePersonMoreAndTheListBehindTheFigure() throws Exception {
        assertThat(served(pimpinan)).isEqualTo(servedBefore + 1);
        pimpinan.page()
                .locator("tr", with("1.06.04.2.01.08"))
                .locator("a[href^='/lists/people']")
                .press("Enter");
        pimpinan.page().waitForURL(Pattern.compile(".*/lists/people.*"));
        pimpinan.page().getByRole(AriaRole.LINK, button("Per layanan")).press("Enter");
        pimpinan.page().waitForURL(Pattern.compile(".*/deliveries.*"));
        assertThat(pimpinan.page().locator("main")).containsText("Bedahan");
        assertThat(pimpinan.page().locator("main")).not().containsText(NAME);
        Download sheet = pimpinan.page()
                .waitForDownload(() ->
                        pimpinan.page().locator("a[href*='.xlsx']").first().click());
        try (var file = Files.newInputStream(sheet.path());
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            assertThat(workbook.getFirstSheet().read().size()).isGreaterThan(servedBefore);
        }
    }

    /** The actual of sub-activity 8, access to basic education and health, that counts KIS-PBI. */
    private static int served(Screen screen) {
        screen.open("/indicators");
        String actual = screen.page()
                .locator("tr", with("1.06.04.2.01.08"))
                .locator("td")
                .nth(3)
                .innerText();
        return Integer.parseInt(actual.replaceAll("(?s)^(\\d[\\d.]*).*", "$1").replace(".", ""));
    }

    private static NewMember member(String nik, String name, LocalDate birth, String sex, String relation) {
        return new NewMember(nik, name, "Lamongan", birth, sex, relation, "Kasminah", false, false, List.of());
    }

    private static LocatorOptions with(String text) {
        return new LocatorOptions().setHasText(text);
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions button(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
