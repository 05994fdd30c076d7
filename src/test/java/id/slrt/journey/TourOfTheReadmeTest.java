package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import id.slrt.demo.DemoDistrict;
import id.slrt.notification.Outbox;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Issue 15, A21: the tour of the README, step by step, on the demo as {@code scripts/run} loads it, in a schema of its own. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TourOfTheReadmeTest implements TestPropertyProvider {
    private static final String URL = "slrt.db.url";

    private final String shared = System.getProperty(URL);
    private String name = "";
    private String casePath = "";
    private Screen petugas;

    @Inject
    Chromium chromium;

    @Inject
    DemoDistrict demo;

    @Inject
    Outbox outbox;

    @Override
    public Map<String, String> getProperties() {
        execute("CREATE DATABASE " + schema() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        System.setProperty(URL, shared + "_tour");
        // the demo hands its messages over by itself, before a server of an office would begin to
        return Map.of("slrt.data-dir", "target/test-data-tour", "tests.empty-office", "true", "slrt.outbox.lanes", "0");
    }

    @BeforeAll
    void theDemoIsLoaded() {
        demo.loadOnce(_ -> {});
        petugas = chromium.screen(1366, 768).signIn("petugas");
    }

    @AfterAll
    void theSharedSchemaIsBack() {
        System.setProperty(URL, shared);
        execute("DROP DATABASE " + schema());
    }

    @Test
    void theReadmeSaysWhatIsWalkedHere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String tour = readme.substring(readme.indexOf("### A tour"), readme.indexOf("## Put it on a server"));
        Assertions.assertThat(tour)
                .contains(
                        "1. Sign in as `petugas`",
                        "`sumarni babat 1958`",
                        "`KIS-PBI` and `ADMINDUK`",
                        "0812 3456 7890",
                        "`dinkes`",
                        "`disdukcapil`",
                        "*Dokumen kurang*",
                        "*Pesan kepada pemohon*",
                        "/track",
                        "*Buat surat*",
                        "*Terbitkan surat*",
                        "/verify",
                        "*Serah terima*",
                        "*Kunjungan*",
                        "*Lewat tenggat*",
                        "*Coba aturan*",
                        "*Laporan*",
                        "8. Sign in as `pimpinan`");
        Assertions.assertThat(tour).doesNotContain("9. ");
    }

    /** Issue 15, A22: its accounts keep the password that this page publishes. */
    @Test
    void theDemoIsNotServedForRealWork() {
        Assertions.assertThatThrownBy(() -> demo.refuseRealWork())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("petugas")
                .hasMessageContaining("--demo");
    }

    @Test
    @Order(1)
    void aNameAsItIsHeardFindsThePerson() {
        petugas.press("/");
        petugas.type("sumarni babat 1958");
        petugas.press("Enter");
        Locator first = petugas.page().locator("[data-row]").first();
        assertThat(first).isVisible();
        petugas.press("Enter");
        petugas.page().waitForURL(Pattern.compile(".*/persons/\\d+.*"));
        name = petugas.page()
                .locator("h1")
                .innerText()
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
        Assertions.assertThat(name).isNotBlank();
    }

    @Test
    @Order(2)
    void aCaseWithTwoNeedsGetsATicket() {
        petugas.press("n");
        petugas.page().waitForURL(Pattern.compile(".*/cases/new.*"));
        petugas.type("Kartu KIS tidak aktif saat berobat");
        petugas.tabTo("needs[0].service").type("KIS");
        petugas.tabTo("needs[1].service").type("ADM");
        petugas.tabTo("reporter.phone").type("0812 3456 7890");
        petugas.tabTo("consent").press("Space");
        petugas.press("Control+Enter");
        petugas.page().waitForURL(Pattern.compile(".*/cases/[2-9A-Z]{8}$"));
        casePath = petugas.page().url().replaceFirst(".*(/cases/.*)", "$1");
    }

    @Test
    @Order(3)
    void eachNeedShowsTheAgencyOfTheRulesAndBothAreSent() {
        for (String agency : List.of("Dinas Kesehatan", "Dinas Kependudukan")) {
            petugas.page()
                    .locator("#referrals section", new Page.LocatorOptions().setHasText("Usul: " + agency))
                    .getByRole(AriaRole.BUTTON)
                    .press("Enter");
            assertThat(petugas.page().getByRole(AriaRole.STATUS)).containsText("Rujukan dikirim ke " + agency);
        }
    }

    @Test
    @Order(4)
    void oneAgencyCompletesAndTheOtherReturns() {
        try (Screen dinkes = chromium.screen(1366, 768).signIn("dinkes")) {
            open(dinkes, "/referrals?queue=unclaimed");
            dinkes.page()
                    .getByRole(AriaRole.BUTTON, exactly("Ambil dari antrean"))
                    .press("Enter");
            dinkes.page().getByRole(AriaRole.BUTTON, exactly("Terima rujukan")).press("Enter");
            dinkes.page().getByRole(AriaRole.BUTTON, exactly("Selesaikan")).press("Enter");
            assertThat(dinkes.page().getByRole(AriaRole.STATUS)).containsText("selesai");
        }
        try (Screen disdukcapil = chromium.screen(1366, 768).signIn("disdukcapil")) {
            open(disdukcapil, "/referrals?queue=unclaimed");
            disdukcapil
                    .page()
                    .locator("summary", new Page.LocatorOptions().setHasText("Kembalikan"))
                    .press("Enter");
            disdukcapil.page().getByLabel("Dokumen kurang").check();
            disdukcapil.page().locator("#return-wanted").fill("KK asli");
            disdukcapil.page().getByRole(AriaRole.BUTTON, exactly("Kembalikan")).press("Enter");
            assertThat(disdukcapil.page().getByRole(AriaRole.STATUS)).containsText("dikembalikan");
        }
        petugas.open(casePath);
        assertThat(petugas.page().locator("main")).containsText("Menunggu dokumen dari pemohon");
    }

    @Test
    @Order(5)
    void theMessagesAreOnTheApplicantsPhone() {
        assertThat(petugas.page().locator("main")).containsText("Pesan kepada pemohon");
        while (outbox.workOnScreen() > 0) {
            // until nothing is due
        }
        petugas.open("/phone?case=" + ticket());
        assertThat(petugas.page().locator("main")).containsText("Dinsos Lamongan");
    }

    @Test
    @Order(6)
    void theTicketOpensWithThePinOfTheMessage() {
        String pin = petugas.page().locator("main").textContent().replaceAll("(?s).*PIN (\\d{6}).*", "$1");
        try (Screen anybody = chromium.screen(360, 740)) {
            anybody.open("/track/" + ticket());
            assertThat(anybody.page().locator("main")).not().containsText("Kepesertaan KIS");
            anybody.page().locator("input[name=check]").fill(pin);
            anybody.press("Enter");
            assertThat(anybody.page().locator("main")).containsText("Kepesertaan KIS");
        }
    }

    @Test
    @Order(7)
    void aLetterARaidAVisitAndWhatIsLate() {
        petugas.open("/?step=letter");
        petugas.page()
                .locator("tr", new Page.LocatorOptions().setHasText("Kartu Indonesia Pintar"))
                .locator("[data-row]")
                .first()
                .press("Enter");
        petugas.page().waitForURL(Pattern.compile(".*/cases/[2-9A-Z]{8}$"));
        petugas.page().getByRole(AriaRole.LINK, exactly("Buat surat")).first().press("Enter");
        petugas.page().getByRole(AriaRole.BUTTON, named("Terbitkan surat")).press("Enter");
        petugas.page().waitForURL(Pattern.compile(".*/letters/\\d+$"));
        String check = petugas.page().locator("a[href^='/verify/']").getAttribute("href");
        try (Screen anybody = chromium.screen(360, 740)) {
            anybody.open(check);
            assertThat(anybody.page().getByRole(AriaRole.STATUS)).containsText("asli");
        }
        try (Screen satpolpp = chromium.screen(1366, 768).signIn("satpolpp")) {
            satpolpp.open("/handovers/new");
            assertThat(satpolpp.page().locator("form[action^='/handovers']").first())
                    .isVisible();
        }
        try (Screen fasilitator = chromium.screen(360, 740).signIn("fasilitator")) {
            assertThat(fasilitator.page().locator("main")).not().containsText("Kirim rujukan yang dicentang");
            fasilitator.open("/visits");
            fasilitator.page().locator("a[href^='/visits/']").first().click();
            fasilitator.page().locator("input[name=found][value=yes]").check();
            fasilitator.page().locator("input[name=met]").fill("Kepala keluarga");
            fasilitator.page().locator("select[name=house]").selectOption("unfit");
            fasilitator.page().locator("input[name=recommended][value=yes]").check();
            fasilitator
                    .page()
                    .getByRole(AriaRole.BUTTON, named("Simpan hasil kunjungan"))
                    .click();
            assertThat(fasilitator.page().getByRole(AriaRole.STATUS).first()).isVisible();
        }
        try (Screen manajer = chromium.screen(1366, 768).signIn("manajer")) {
            manajer.open("/overdue");
            assertThat(manajer.page().locator("h1")).containsText("Lewat tenggat");
            manajer.open("/routing");
            manajer.page()
                    .getByRole(AriaRole.LINK, named("Coba aturan"))
                    .first()
                    .press("Enter");
            assertThat(manajer.page().locator("h1")).containsText("Coba aturan");
        }
    }

    @Test
    @Order(8)
    void theLeaderOpensTheListBehindAFigureAndTheReports() {
        try (Screen pimpinan = chromium.screen(1366, 768).signIn("pimpinan")) {
            String people = pimpinan.page().locator("#people").innerText();
            pimpinan.page().locator("#people").press("Enter");
            pimpinan.page().waitForURL(Pattern.compile(".*/lists/people.*"));
            assertThat(pimpinan.page().locator("main strong").first()).hasText(people);
            pimpinan.open("/indicators");
            assertThat(pimpinan.page().locator("tr").filter(new FilterOptions().setHasText("1.06.04.2.01.")))
                    .hasCount(12);
            pimpinan.open("/reports");
            assertThat(pimpinan.page().locator("a[href^='/reports.xlsx']")).isVisible();
            assertThat(pimpinan.page().locator("a[href^='/reports.pdf']")).isVisible();
        }
    }

    private String ticket() {
        return casePath.substring("/cases/".length());
    }

    private void open(Screen agency, String queue) {
        agency.open(queue);
        agency.page().getByRole(AriaRole.LINK, named(name)).first().press("Enter");
        agency.page().waitForURL(Pattern.compile(".*/referrals/\\d+$"));
    }

    private static GetByRoleOptions named(String text) {
        return new GetByRoleOptions().setName(text);
    }

    private static GetByRoleOptions exactly(String text) {
        return named(text).setExact(true);
    }

    private String schema() {
        return shared.replaceFirst(".*/([^/?]+).*", "$1") + "_tour";
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        shared, System.getProperty("slrt.db.user"), System.getProperty("slrt.db.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
